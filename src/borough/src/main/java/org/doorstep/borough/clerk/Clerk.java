package org.doorstep.borough.clerk;

import java.time.LocalDate;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.identity.SafeNumbers;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.jspecify.annotations.Nullable;

/// Writes people down as one system's clerks do. What goes wrong follows from how they work
/// ([Habits]); nothing here knows how records are compared.
public final class Clerk {
    private static final int GROWN_UP = 16;
    private static final double DAYS_UNTIL_PUT_RIGHT = 1_500;
    private static final double NEW_NUMBER = 0.1;

    private final Habits habits;
    private final NameTaker names;
    private final AddressTaker addresses;

    /// A clerk with these habits.
    public Clerk(Habits habits, Nicknames nicknames) {
        this.habits = habits;
        this.names = new NameTaker(habits, nicknames);
        this.addresses = new AddressTaker(habits);
    }

    /// What stands in the system about this person.
    ///
    /// @param dice keyed by the row, so that the row is the same on the next night
    /// @param ofAddress keyed by whatever the system holds one address for: a tenancy, a claim, a family
    public Written write(Sitting sitting, Dice dice, Dice ofAddress) {
        var putRight = isPutRight(sitting.night(), dice);
        var taken = names.take(sitting, putRight, Dice.of(dice.next()));
        var born = born(sitting.person().born(), putRight, Dice.of(dice.next()));
        var numbers = Dice.of(dice.next());
        return new Written(
                title(sitting.person(), sitting.day(), numbers),
                taken.given(),
                taken.middle(),
                taken.surname(),
                born,
                nino(sitting, putRight, numbers),
                nhs(sitting.person(), numbers),
                numbers.chance(habits.telephone()) ? Telephone.written(sitting.landline(), numbers) : "",
                mobile(sitting, numbers),
                isGrownUp(sitting) && numbers.chance(habits.email()) ? email(sitting, numbers) : "",
                address(sitting.at(), sitting.before(), sitting.night(), ofAddress));
    }

    /// What stands in the system as the address.
    ///
    /// @param before where they lived before, if the system may still have that
    public WrittenAddress address(Stay at, @Nullable Stay before, LocalDate night, Dice dice) {
        return addresses.take(at, before, isPutRight(night, dice), dice);
    }

    private static boolean isPutRight(LocalDate night, Dice dice) {
        return !Census.DAY.plusDays(1 + Math.round(dice.gap(DAYS_UNTIL_PUT_RIGHT))).isAfter(night);
    }

    private @Nullable LocalDate born(LocalDate born, boolean putRight, Dice dice) {
        var kind = dice.unit();
        var how = Dice.of(dice.next());
        if (kind < habits.birthMissing()) {
            return null;
        }
        kind -= habits.birthMissing();
        if (kind < habits.birthDefault()) {
            return how.chance(0.4) ? LocalDate.of(1900, 1, 1) : LocalDate.of(born.getYear(), 1, 1);
        }
        kind -= habits.birthDefault();
        if (putRight) {
            return born;
        }
        if (kind < habits.birthSlip()) {
            return Birthdays.slip(born, how);
        }
        kind -= habits.birthSlip();
        // Only days up to the twelfth can be read as months; the clerk never sees the others go
        // wrong, because the screen refuses them.
        return kind < habits.birthSwapped() * 30 / 12 && born.getDayOfMonth() <= 12
                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                : born;
    }

    private static boolean isGrownUp(Sitting sitting) {
        return sitting.person().ageOn(sitting.night()) >= GROWN_UP;
    }

    private String nino(Sitting sitting, boolean putRight, Dice dice) {
        var held = dice.chance(habits.nino());
        var copied = dice.chance(habits.ninoOfPartner());
        var slipped = dice.chance(habits.keySlip() / 2);
        var how = Dice.of(dice.next());
        if (!held || !isGrownUp(sitting)) {
            return "";
        }
        if (copied && sitting.beside() != null) {
            return sitting.beside().nino();
        }
        return slipped && !putRight
                ? Keyboard.slipDigit(sitting.person().nino(), 2, how)
                : sitting.person().nino();
    }

    private String nhs(Person person, Dice dice) {
        var number = person.nhs();
        return number != null && dice.chance(habits.nhs()) ? number : "";
    }

    private String mobile(Sitting sitting, Dice dice) {
        var held = dice.chance(habits.telephone());
        var other = dice.chance(isGrownUp(sitting) ? 0.08 : 1) ? sitting.beside() : null;
        var old = dice.chance(NEW_NUMBER);
        var how = Dice.of(dice.next());
        if (!held) {
            return "";
        }
        var number =
                other != null
                        ? other.mobile()
                        : old ? SafeNumbers.mobile(how) : sitting.person().mobile();
        return Telephone.written(number, how);
    }

    private static String email(Sitting sitting, Dice dice) {
        return dice.chance(0.08) && sitting.beside() != null
                ? sitting.beside().email()
                : sitting.person().email();
    }

    private static String title(Person person, LocalDate day, Dice dice) {
        var choice = dice.unit();
        if (choice < 0.05) {
            return "";
        }
        if (person.ageOn(day) >= GROWN_UP && choice > 0.99) {
            return "Dr";
        }
        if (person.sex() == Sex.MAN) {
            return person.ageOn(day) < 14 ? "Master" : "Mr";
        }
        if (person.ageOn(day) < GROWN_UP) {
            return "Miss";
        }
        var married = person.formerName() != null || person.ageOn(day) > 50;
        return choice < 0.35 ? "Ms" : married ? "Mrs" : "Miss";
    }
}
