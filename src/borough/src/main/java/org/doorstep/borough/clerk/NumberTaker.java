package org.doorstep.borough.clerk;

import static org.doorstep.borough.clerk.Habit.EMAIL_HELD;
import static org.doorstep.borough.clerk.Habit.KEY_SLIP;
import static org.doorstep.borough.clerk.Habit.NHS_HELD;
import static org.doorstep.borough.clerk.Habit.NINO_HELD;
import static org.doorstep.borough.clerk.Habit.NINO_OF_PARTNER;
import static org.doorstep.borough.clerk.Habit.TELEPHONE_HELD;

import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.identity.SafeNumbers;

/// Takes down numbers and e-mail addresses: the person's own, the partner's by mistake, a parent's,
/// an old one.
final class NumberTaker {
    private static final double NUMBER_IS_OLD = 0.1;
    private static final double GIVES_THE_PARTNERS = 0.08;
    private static final int FIRST_DIGIT_OF_NINO = 2;

    private final Habits habits;

    NumberTaker(Habits habits) {
        this.habits = habits;
    }

    String nino(Sitting sitting, boolean putRight, Dice dice) {
        var held = habits.happens(NINO_HELD, dice);
        var copied = habits.happens(NINO_OF_PARTNER, dice);
        var slipped = dice.chance(habits.share(KEY_SLIP) / 2);
        var own = sitting.person().nino();
        if (!held || !sitting.isGrownUp()) {
            return "";
        }
        if (copied && sitting.beside() != null) {
            return sitting.beside().nino();
        }
        return slipped && !putRight ? Keyboard.slipDigit(own, FIRST_DIGIT_OF_NINO, dice) : own;
    }

    String nhs(Sitting sitting, Dice dice) {
        var number = sitting.person().nhs();
        return habits.happens(NHS_HELD, dice) && number != null ? number : "";
    }

    String landline(Sitting sitting, Dice dice) {
        return habits.happens(TELEPHONE_HELD, dice)
                ? Telephone.written(sitting.landline(), dice)
                : "";
    }

    /// A child's is a parent's.
    String mobile(Sitting sitting, Dice dice) {
        var held = habits.happens(TELEPHONE_HELD, dice);
        var partners = dice.chance(GIVES_THE_PARTNERS) || !sitting.isGrownUp();
        var old = dice.chance(NUMBER_IS_OLD);
        if (!held) {
            return "";
        }
        if (partners && sitting.beside() != null) {
            return Telephone.written(sitting.beside().mobile(), dice);
        }
        return Telephone.written(old ? SafeNumbers.mobile(dice) : sitting.person().mobile(), dice);
    }

    String email(Sitting sitting, Dice dice) {
        var held = habits.happens(EMAIL_HELD, dice);
        var partners = dice.chance(GIVES_THE_PARTNERS);
        if (!held || !sitting.isGrownUp()) {
            return "";
        }
        return partners && sitting.beside() != null
                ? sitting.beside().email()
                : sitting.person().email();
    }
}
