package org.doorstep.domain.citizen;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;

/// By what one of several values of a person is chosen.
///
/// @param rules of the council
/// @param statements what officers settled of this person, as far as this officer may see it
public record Belief(
        TrustRules rules, List<Recorded<Statement>> statements, List<Recorded<Marker>> markers) {

    /// The usual rules, and nothing settled.
    public static final Belief USUAL = new Belief(TrustRules.USUAL, List.of());

    public Belief {
        statements = List.copyOf(statements);
        markers = List.copyOf(markers);
    }

    /// Without warnings that officers recorded.
    public Belief(TrustRules rules, List<Recorded<Statement>> statements) {
        this(rules, statements, List.of());
    }

    /// The warnings that officers recorded, standing ones first.
    List<Warning> warnings() {
        return Warning.of(markers);
    }

    /// What is settled of a field; empty if nothing is, or not any longer.
    Optional<Recorded<Statement>> settled(Field field) {
        return standing(field).stream().findFirst();
    }

    /// What officers say of a field and nobody who said otherwise since had seen; what counts comes
    /// first. More than one where two officers did not see each other's word: then they are asked,
    /// and neither is overwritten unseen.
    public List<Recorded<Statement>> standing(Field field) {
        return statements.isEmpty() ? List.of() : new Words(statements, field).standing();
    }

    /// All that officers say of this person that stands.
    public List<Recorded<Statement>> standing() {
        return statements.stream()
                .map(one -> one.body().field())
                .distinct()
                .flatMap(field -> standing(field).stream())
                .toList();
    }

    private List<Recorded<Statement>> said(Field field) {
        return new Words(statements, field).counting();
    }

    /// What sources said otherwise when that value was settled, as far as this officer may know of
    /// it: each service's copy has its own alone.
    List<String> overruled(Field field) {
        return settled(field)
                .map(now ->
                        said(field).stream()
                                .map(Recorded::body)
                                .filter(one -> Objects.equals(one.value(), now.body().value()))
                                .flatMap(one -> one.overruled().stream())
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    /// What one service was told of a field and nobody took back, in the order in which officers
    /// had it before them.
    public List<Recorded<Statement>> told(Category service, Field field) {
        return said(field).stream().filter(one -> one.body().service() == service).toList();
    }

    /// Ids of what was said of a field by an officer, as far as whoever is shown these values has
    /// it before them: what says otherwise came since.
    public List<UUID> before(Field field, Collection<String> shown) {
        return before(said(field), shown);
    }

    /// As above, of what that service was told alone.
    public List<UUID> before(Category service, Field field, Collection<String> shown) {
        return before(told(service, field), shown);
    }

    private static List<UUID> before(List<Recorded<Statement>> said, Collection<String> shown) {
        return said.stream()
                .filter(one -> isAmong(shown, one))
                .map(one -> one.header().id())
                .toList();
    }

    private static boolean isAmong(Collection<String> shown, Recorded<Statement> one) {
        var said = String.valueOf(one.body().value());
        return shown.stream().anyMatch(text -> Likeness.same(one.body().field(), text, said));
    }
}
