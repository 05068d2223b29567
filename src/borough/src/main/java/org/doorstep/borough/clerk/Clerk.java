package org.doorstep.borough.clerk;

import java.time.LocalDate;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.jspecify.annotations.Nullable;

/// Writes people down as one system's clerks do. What goes wrong follows from how they work
/// ([Habits]); nothing here knows how records are compared.
public final class Clerk {
    private static final double DAYS_UNTIL_PUT_RIGHT = 1_500;
    private static final int A_MASTER_UNTIL = 14;
    private static final int MARRIED_AS_A_RULE = 50;

    private final Habits habits;
    private final NameTaker names;
    private final BirthTaker births;
    private final NumberTaker numbers;
    private final AddressTaker addresses;

    /// A clerk with these habits.
    public Clerk(Habits habits, Nicknames nicknames) {
        this.habits = habits;
        names = new NameTaker(habits, nicknames);
        births = new BirthTaker(habits);
        numbers = new NumberTaker(habits);
        addresses = new AddressTaker(habits);
    }

    /// What stands in the system about this person.
    ///
    /// @param dice keyed by the row, so that the row is the same on the next night
    /// @param ofAddress keyed by whatever the system holds one address for: a tenancy, a claim, a
    ///   family
    public Written write(Sitting sitting, Dice dice, Dice ofAddress) {
        var putRight = isPutRight(sitting.night(), dice);
        var name = names.take(sitting, putRight, dice.apart());
        var born = births.take(sitting.person().born(), putRight, dice.apart());
        return new Written(
                title(sitting, dice.apart()),
                name.given(),
                name.middle(),
                name.surname(),
                born,
                numbers.nino(sitting, putRight, dice.apart()),
                numbers.nhs(sitting, dice.apart()),
                numbers.landline(sitting, dice.apart()),
                numbers.mobile(sitting, dice.apart()),
                numbers.email(sitting, dice.apart()),
                address(sitting.at(), sitting.before(), sitting.night(), ofAddress));
    }

    /// What stands in the system as the address.
    ///
    /// @param before where they lived before, if the system may still have that
    public WrittenAddress address(Stay at, @Nullable Stay before, LocalDate night, Dice dice) {
        return addresses.take(at, before, isPutRight(night, dice), dice);
    }

    /// Slips are found out one by one, on some day after the census.
    private static boolean isPutRight(LocalDate night, Dice dice) {
        return !Census.DAY.plusDays(1 + Math.round(dice.gap(DAYS_UNTIL_PUT_RIGHT))).isAfter(night);
    }

    private String title(Sitting sitting, Dice dice) {
        var untitled = habits.happens(Habit.TITLE_MISSING, dice);
        var choice = dice.unit();
        var person = sitting.person();
        var age = person.ageOn(sitting.until());
        if (untitled) {
            return "";
        }
        if (sitting.isGrownUp() && choice > 0.99) {
            return "Dr";
        }
        if (person.sex() == Sex.MAN) {
            return age < A_MASTER_UNTIL ? "Master" : "Mr";
        }
        if (!sitting.isGrownUp()) {
            return "Miss";
        }
        var married = person.formerName() != null || age > MARRIED_AS_A_RULE;
        return choice < 0.35 ? "Ms" : married ? "Mrs" : "Miss";
    }
}
