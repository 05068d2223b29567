package org.doorstep.borough.family;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.doorstep.borough.dice.Dice;
import org.jspecify.annotations.Nullable;

/// When people die after the census: the chance doubles about every eight years of age.
final class Mortality {
    private static final int HORIZON_YEARS = 20;

    private Mortality() {}

    /// The day of death, or nothing within twenty years.
    static @Nullable LocalDate dies(LocalDate born, Dice dice) {
        var age = ChronoUnit.DAYS.between(born, Census.DAY) / 365.25;
        var yearly = 0.16 * Math.exp((Math.max(age, 0) - 90) / 11);
        var years = dice.gap(1 / yearly);
        return years > HORIZON_YEARS ? null : Census.DAY.plusDays(1 + Math.round(years * 365));
    }
}
