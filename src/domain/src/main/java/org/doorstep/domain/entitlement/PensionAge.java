package org.doorstep.domain.entitlement;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// When people reach State Pension age, by the day on which they were born.
///
/// @param steps in the order of the birth dates
public record PensionAge(List<Step> steps) {

    public PensionAge {
        steps = List.copyOf(steps);
    }

    /// Of those born until a day and after the step before.
    ///
    /// @param age at which they reach it
    public record Step(LocalDate bornUntil, Period age) {}

    /// Whether somebody born on that day has reached it by a day; empty if the law has not yet said
    /// when they will.
    public Optional<Boolean> isReached(LocalDate born, LocalDate by) {
        return steps.stream()
                .filter(step -> !born.isAfter(step.bornUntil()))
                .findFirst()
                .map(step -> !born.plus(step.age()).isAfter(by));
    }
}
