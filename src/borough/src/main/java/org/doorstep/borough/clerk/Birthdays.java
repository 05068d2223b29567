package org.doorstep.borough.clerk;

import java.time.LocalDate;
import java.time.YearMonth;
import org.doorstep.borough.dice.Dice;

/// Slips in birth dates: a digit of the day, the month or the year hit wrongly.
final class Birthdays {
    private Birthdays() {}

    static LocalDate slip(LocalDate born, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> withDay(born, born.getDayOfMonth() + (dice.chance(0.5) ? 1 : -1));
            case 1 -> withDay(born, born.getDayOfMonth() + (born.getDayOfMonth() > 15 ? -10 : 10));
            case 2 ->
                    withDay(
                            born.withDayOfMonth(1)
                                    .withMonth(
                                            Math.floorMod(
                                                            born.getMonthValue()
                                                                    + (dice.chance(0.5) ? 0 : -2),
                                                            12)
                                                    + 1),
                            born.getDayOfMonth());
            default -> born.minusYears(dice.chance(0.6) ? 1 : 10);
        };
    }

    private static LocalDate withDay(LocalDate date, int day) {
        var last = YearMonth.from(date).lengthOfMonth();
        return date.withDayOfMonth(Math.clamp(day, 1, last));
    }
}
