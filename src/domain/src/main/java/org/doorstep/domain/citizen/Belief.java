package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.record.Recorded;

/// By what one of several values of a person is chosen.
///
/// @param rules of the council
/// @param statements what officers settled of this person, as far as this officer may see it
public record Belief(TrustRules rules, List<Recorded<Statement>> statements) {

    /// The usual rules, and nothing settled.
    public static final Belief USUAL = new Belief(TrustRules.USUAL, List.of());

    private static final Comparator<Recorded<Statement>> AGE =
            Comparator.<Recorded<Statement>, Instant>comparing(one -> one.header().observedAt())
                    .thenComparing(one -> one.header().id());

    public Belief {
        statements = List.copyOf(statements);
    }

    /// What is settled of a field; empty if nothing is, or not any longer.
    Optional<Recorded<Statement>> settled(Field field) {
        return statements.stream()
                .filter(one -> one.body().field() == field)
                .max(AGE)
                .filter(one -> one.body().value() != null);
    }
}
