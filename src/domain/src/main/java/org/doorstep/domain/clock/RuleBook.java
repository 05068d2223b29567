package org.doorstep.domain.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The time limits that a council works by, each in as many editions as the law had.
///
/// @param rules editions of one rule never overlap
public record RuleBook(List<Rule> rules) {

    public RuleBook {
        rules = List.copyOf(rules);
        overlap(rules)
                .ifPresent(rule -> {
                    throw new IllegalArgumentException(
                            "Two editions of %s are in force at once. End the older one the day before the newer begins."
                                    .formatted(rule.id()));
                });
    }

    /// The edition in force on that day: a clock goes on by the rule under which it began.
    public Optional<Rule> rule(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.inForceOn(day))
                .findFirst();
    }

    /// What can be started on that day, by service and title.
    public List<Rule> inForceOn(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.inForceOn(day))
                .sorted(Comparator.comparing(Rule::service).thenComparing(Rule::title))
                .toList();
    }

    private static Optional<Rule> overlap(List<Rule> rules) {
        var seen = new HashSet<Rule>();
        for (var rule : rules) {
            for (var other : seen) {
                if (rule.id().equals(other.id()) && overlap(rule, other)) {
                    return Optional.of(rule);
                }
            }
            seen.add(rule);
        }
        return Optional.empty();
    }

    private static boolean overlap(Rule one, Rule other) {
        var oneEndsFirst =
                one.until() != null && other.from() != null && one.until().isBefore(other.from());
        var otherEndsFirst =
                other.until() != null && one.from() != null && other.until().isBefore(one.from());
        return !oneEndsFirst && !otherEndsFirst;
    }
}
