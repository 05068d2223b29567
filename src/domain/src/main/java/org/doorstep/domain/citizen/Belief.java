package org.doorstep.domain.citizen;

import java.time.Instant;
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
        return statements.stream()
                .filter(one -> one.body().field() == field)
                .max(AGE)
                .filter(one -> one.body().value() != null);
    }

    /// What sources said otherwise when that value was settled, as far as this officer may know of
    /// it: each service's copy has its own alone.
    List<String> overruled(Field field) {
        return settled(field)
                .map(now ->
                        statements.stream()
                                .map(Recorded::body)
                                .filter(one ->
                                        one.field() == field
                                                && Objects.equals(one.value(), now.body().value()))
                                .flatMap(one -> one.overruled().stream())
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    /// What one service was told of a field, the oldest first.
    public List<Recorded<Statement>> told(Category service, Field field) {
        return statements.stream()
                .filter(one -> one.body().service() == service && one.body().field() == field)
                .sorted(AGE)
                .toList();
    }
}
