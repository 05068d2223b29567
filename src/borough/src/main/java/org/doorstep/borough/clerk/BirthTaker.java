package org.doorstep.borough.clerk;

import static org.doorstep.borough.clerk.Habit.BIRTH_DEFAULT;
import static org.doorstep.borough.clerk.Habit.BIRTH_MISSING;
import static org.doorstep.borough.clerk.Habit.BIRTH_SLIP;
import static org.doorstep.borough.clerk.Habit.BIRTH_SWAPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import org.doorstep.borough.dice.Dice;
import org.jspecify.annotations.Nullable;

/// Takes down a birth date: not at all, as the screen's default, with a slip, or with day and month
/// exchanged.
final class BirthTaker {
    private static final LocalDate CENTURY = LocalDate.of(1900, 1, 1);
    private static final int MONTHS = 12;

    private final Habits habits;

    BirthTaker(Habits habits) {
        this.habits = habits;
    }

    @Nullable LocalDate take(LocalDate born, boolean putRight, Dice dice) {
        var missing = habits.happens(BIRTH_MISSING, dice);
        var defaulted = habits.happens(BIRTH_DEFAULT, dice);
        var slips = habits.happens(BIRTH_SLIP, dice);
        // Only days up to the twelfth can be read as months; the screen refuses the others, and
        // they are typed again.
        var swaps = dice.chance(habits.share(BIRTH_SWAPPED) * 30 / MONTHS);
        if (missing) {
            return null;
        }
        if (defaulted) {
            return dice.chance(0.4) ? CENTURY : born.withDayOfYear(1);
        }
        if (putRight) {
            return born;
        }
        if (slips) {
            return slip(born, dice);
        }
        return swaps && born.getDayOfMonth() <= MONTHS
                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                : born;
    }

    /// One digit of the day, the month or the year hit wrongly.
    private static LocalDate slip(LocalDate born, Dice dice) {
        var day = born.getDayOfMonth();
        return switch (dice.below(4)) {
            case 0 -> withDay(born, day == 1 ? 2 : day - 1);
            case 1 -> withDay(born, day > 15 ? day - 10 : day + 10);
            case 2 ->
                    withDay(
                            born.withDayOfMonth(1).withMonth(born.getMonthValue() % MONTHS + 1),
                            day);
            default -> withDay(born.withDayOfMonth(1).minusYears(dice.chance(0.6) ? 1 : 10), day);
        };
    }

    private static LocalDate withDay(LocalDate date, int day) {
        return date.withDayOfMonth(Math.min(day, YearMonth.from(date).lengthOfMonth()));
    }
}
