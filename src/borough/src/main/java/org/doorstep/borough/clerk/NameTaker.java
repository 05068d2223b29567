package org.doorstep.borough.clerk;

import static org.doorstep.borough.clerk.Habit.ACCENTS_TYPED;
import static org.doorstep.borough.clerk.Habit.FORMER_NAME_KEPT;
import static org.doorstep.borough.clerk.Habit.INITIAL_ONLY;
import static org.doorstep.borough.clerk.Habit.KEY_SLIP;
import static org.doorstep.borough.clerk.Habit.MIDDLE_AS_FIRST;
import static org.doorstep.borough.clerk.Habit.MIDDLE_WRITTEN;
import static org.doorstep.borough.clerk.Habit.MISHEARD;
import static org.doorstep.borough.clerk.Habit.NICKNAME;
import static org.doorstep.borough.clerk.Habit.ORDER_SWAPPED;
import static org.doorstep.borough.clerk.Habit.SPELT_OTHERWISE;

import java.util.function.UnaryOperator;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.identity.Plain;
import org.doorstep.borough.name.Custom;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Nicknames;

/// Takes down a name: first what the person says, then how it fits the form, then what the fingers
/// make of it.
final class NameTaker {
    private static final double SLIP_IS_IN_SURNAME = 0.55;
    private static final String NOT_GIVEN = "UNKNOWN";

    private final Habits habits;
    private final Nicknames nicknames;

    NameTaker(Habits habits, Nicknames nicknames) {
        this.habits = habits;
        this.nicknames = nicknames;
    }

    record Taken(String given, String middle, String surname) {

        Taken each(UnaryOperator<String> change) {
            return new Taken(change.apply(given), change.apply(middle), change.apply(surname));
        }
    }

    Taken take(Sitting sitting, boolean putRight, Dice dice) {
        var person = sitting.person();
        var kept = habits.happens(FORMER_NAME_KEPT, dice);
        var name = person.nameOn(kept ? sitting.day() : sitting.until());
        var taken =
                ontoTheForm(
                        said(name, dice.apart()), name, person.community().custom(), dice.apart());
        var accents = habits.happens(ACCENTS_TYPED, dice);
        var typed = accents ? taken : taken.each(Plain::text);
        return putRight ? typed : slipped(typed, dice);
    }

    private Taken said(FullName name, Dice dice) {
        var nickname = habits.happens(NICKNAME, dice);
        var byMiddle = habits.happens(MIDDLE_AS_FIRST, dice);
        var middle = habits.happens(MIDDLE_WRITTEN, dice) ? name.middle() : "";
        if (nickname) {
            return new Taken(nicknames.forGiven(name.given(), dice), "", name.surname());
        }
        return byMiddle && !name.middle().isEmpty()
                ? new Taken(name.middle(), "", name.surname())
                : new Taken(name.given(), middle, name.surname());
    }

    private Taken ontoTheForm(Taken said, FullName name, Custom custom, Dice dice) {
        var swapped = habits.happens(ORDER_SWAPPED, dice) && isUnknownToClerks(custom);
        var initial = habits.happens(INITIAL_ONLY, dice);
        var otherwise = habits.happens(SPELT_OTHERWISE, dice);
        if (said.surname().isEmpty()) {
            return oneName(said.given(), dice);
        }
        var taken = otherwise ? otherwise(said, name, custom, dice) : said;
        if (swapped) {
            return new Taken(taken.surname(), taken.middle(), taken.given());
        }
        return initial ? new Taken(name.initial(), "", taken.surname()) : taken;
    }

    /// A form with two boxes and a person with one name.
    private static Taken oneName(String given, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> new Taken("", "", given);
            case 1 -> new Taken(NOT_GIVEN, "", given);
            case 2 -> new Taken(given, "", given);
            default -> new Taken(given, "", "");
        };
    }

    private static Taken otherwise(Taken said, FullName name, Custom custom, Dice dice) {
        return switch (custom) {
            case SIKH ->
                    name.middle().isEmpty() || dice.chance(0.5)
                            ? said
                            : new Taken(said.given(), "", name.middle());
            case FAMILY_FIRST -> inTwo(said);
            case GRANDFATHER, TWO_SURNAMES ->
                    new Taken(said.given(), said.middle(), oneOfTwo(said.surname(), dice));
            default -> new Taken(said.given(), said.middle(), respelt(said.surname(), dice));
        };
    }

    /// A given name of two words, the second taken for a middle name.
    private static Taken inTwo(Taken said) {
        var space = said.given().indexOf(' ');
        return space < 0
                ? said
                : new Taken(
                        said.given().substring(0, space),
                        said.given().substring(space + 1),
                        said.surname());
    }

    private static String oneOfTwo(String surname, Dice dice) {
        var space = surname.indexOf(' ');
        if (space < 0) {
            return surname;
        }
        return dice.chance(0.55) ? surname.substring(0, space) : surname.substring(space + 1);
    }

    private static String respelt(String surname, Dice dice) {
        var most = dice.chance(0.72);
        var hyphen = surname.indexOf('-');
        if (hyphen > 0) {
            return most ? surname.replace('-', ' ') : surname.substring(0, hyphen);
        }
        return most ? surname.replace("'", "") : surname.replace('\'', ' ');
    }

    private static boolean isUnknownToClerks(Custom custom) {
        return switch (custom) {
            case FAMILY_FIRST, GRANDFATHER, PATRONYMIC -> true;
            case INHERITED, KEPT, WOMENS_OWN, SIKH, POLISH, LITHUANIAN, TWO_SURNAMES, ONE_NAME ->
                    false;
        };
    }

    private Taken slipped(Taken taken, Dice dice) {
        var slips = habits.happens(KEY_SLIP, dice);
        var misheard = habits.happens(MISHEARD, dice);
        var inSurname = dice.chance(SLIP_IS_IN_SURNAME);
        if (!slips && !misheard) {
            return taken;
        }
        UnaryOperator<String> change =
                slips ? name -> Keyboard.slip(name, dice) : name -> Ear.misheard(name, dice);
        return inSurname
                ? new Taken(taken.given(), taken.middle(), change.apply(taken.surname()))
                : new Taken(change.apply(taken.given()), taken.middle(), taken.surname());
    }
}
