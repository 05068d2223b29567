package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private static final Comparator<Recorded<Statement>> AGE =
            Comparator.<Recorded<Statement>, Instant>comparing(one -> one.header().observedAt())
                    .thenComparing(one -> one.header().id());

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
        return said(field).reversed().stream().findFirst();
    }

    /// What officers say of a field and nobody who said otherwise since had seen; what counts comes
    /// first. More than one where two officers did not see each other's word: then they are asked,
    /// and neither is overwritten unseen.
    public List<Recorded<Statement>> standing(Field field) {
        var newestFirst = said(field).reversed();
        var standing = new ArrayList<Recorded<Statement>>();
        for (int i = 0; i < newestFirst.size(); i++) {
            var one = newestFirst.get(i);
            if (newestFirst.subList(0, i).stream().noneMatch(since -> knew(since, one))) {
                standing.add(one);
            }
        }
        return List.copyOf(standing);
    }

    /// Whether who said the one had the other before them, or says the same.
    private static boolean knew(Recorded<Statement> since, Recorded<Statement> one) {
        var now = since.body();
        var field = now.field();
        var before = String.valueOf(one.body().value());
        if (since.header().author().equals(one.header().author())
                || Likeness.same(field, String.valueOf(now.value()), before)) {
            return true;
        }
        // What reached the hub only later was seen by nobody else.
        return !since.header().observedAt().isBefore(one.header().recordedAt())
                && now.overruled().stream().anyMatch(text -> Likeness.same(field, text, before));
    }

    /// What was said of a field and not taken back, the oldest first. Whoever takes back takes back
    /// their own last word, as they told it to that service.
    private List<Recorded<Statement>> said(Field field) {
        var said = new ArrayList<Recorded<Statement>>();
        statements.stream()
                .filter(one -> one.body().field() == field)
                .sorted(AGE)
                .forEach(one -> {
                    if (one.body().value() != null) {
                        said.add(one);
                    } else {
                        said.reversed().stream()
                                .filter(own -> isOwn(own, one))
                                .findFirst()
                                .ifPresent(said::remove);
                    }
                });
        return said;
    }

    private static boolean isOwn(Recorded<Statement> one, Recorded<Statement> other) {
        return one.header().author().equals(other.header().author())
                && one.body().service() == other.body().service();
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

    /// What one service was told of a field and nobody took back, the oldest first.
    public List<Recorded<Statement>> told(Category service, Field field) {
        return said(field).stream().filter(one -> one.body().service() == service).toList();
    }
}
