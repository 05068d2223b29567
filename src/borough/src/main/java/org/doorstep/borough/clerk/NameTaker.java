package org.doorstep.borough.clerk;

import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.identity.Plain;
import org.doorstep.borough.name.Custom;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Nicknames;

/// Takes down a name: first what the person says, then how it fits the form, then what the fingers
/// make of it.
final class NameTaker {
    private final Habits habits;
    private final Nicknames nicknames;

    NameTaker(Habits habits, Nicknames nicknames) {
        this.habits = habits;
        this.nicknames = nicknames;
    }

    record Taken(String given, String middle, String surname) {}

    Taken take(Sitting sitting, boolean putRight, Dice dice) {
        var person = sitting.person();
        var told = !dice.chance(habits.formerNameKept());
        var name = person.nameOn(told ? sitting.until() : sitting.day());
        var taken = ontoTheForm(said(name, dice), name, person.community().custom(), dice);
        var accented = dice.chance(habits.accentsTyped());
        if (!accented) {
            taken =
                    new Taken(
                            Plain.text(taken.given()),
                            Plain.text(taken.middle()),
                            Plain.text(taken.surname()));
        }
        return putRight ? taken : slipped(taken, dice);
    }

    private Taken said(FullName name, Dice dice) {
        var how = dice.unit();
        var choice = Dice.of(dice.next());
        if (how < habits.nickname()) {
            return new Taken(nicknames.forGiven(name.given(), choice), "", name.surname());
        }
        if (how < habits.nickname() + 0.015 && !name.middle().isEmpty()) {
            return new Taken(name.middle(), "", name.surname());
        }
        return new Taken(name.given(), choice.chance(0.4) ? name.middle() : "", name.surname());
    }

    private Taken ontoTheForm(Taken said, FullName name, Custom custom, Dice dice) {
        var how = dice.unit();
        var choice = Dice.of(dice.next());
        if (said.surname().isEmpty()) {
            return oneName(said.given(), choice);
        }
        var taken =
                new Taken(
                        said.given(),
                        said.middle(),
                        punctuated(shortened(said.surname(), custom, choice), choice));
        if (custom == Custom.SIKH && !said.middle().isEmpty() && choice.chance(0.25)) {
            taken = new Taken(said.given(), "", name.middle());
        }
        if (custom == Custom.FAMILY_FIRST && taken.given().indexOf(' ') > 0 && choice.chance(0.2)) {
            var space = taken.given().indexOf(' ');
            taken =
                    new Taken(
                            taken.given().substring(0, space),
                            taken.given().substring(space + 1),
                            taken.surname());
        }
        if (swaps(custom) && how < habits.orderSwapped()) {
            return new Taken(taken.surname(), taken.middle(), taken.given());
        }
        return how > 1 - habits.initialOnly()
                ? new Taken(name.initial(), "", taken.surname())
                : taken;
    }

    /// A form with two boxes and a person with one name.
    private static Taken oneName(String given, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> new Taken("", "", given);
            case 1 -> new Taken("UNKNOWN", "", given);
            case 2 -> new Taken(given, "", given);
            default -> new Taken(given, "", "");
        };
    }

    private static String shortened(String surname, Custom custom, Dice dice) {
        var space = surname.indexOf(' ');
        if (space < 0 || (custom != Custom.GRANDFATHER && custom != Custom.TWO_SURNAMES)) {
            return surname;
        }
        var how = dice.unit();
        if (how < 0.2) {
            return surname.substring(0, space);
        }
        return how < 0.36 ? surname.substring(space + 1) : surname;
    }

    private static String punctuated(String surname, Dice dice) {
        var how = dice.unit();
        if (surname.indexOf('-') > 0) {
            if (how < 0.25) {
                return surname.replace('-', ' ');
            }
            return how < 0.35 ? surname.substring(0, surname.indexOf('-')) : surname;
        }
        if (surname.indexOf('\'') > 0) {
            return how < 0.3
                    ? surname.replace("'", "")
                    : how < 0.4 ? surname.replace('\'', ' ') : surname;
        }
        return surname;
    }

    private static boolean swaps(Custom custom) {
        return switch (custom) {
            case FAMILY_FIRST, GRANDFATHER, PATRONYMIC -> true;
            case INHERITED, KEPT, WOMENS_OWN, SIKH, POLISH, LITHUANIAN, TWO_SURNAMES, ONE_NAME ->
                    false;
        };
    }

    private Taken slipped(Taken taken, Dice dice) {
        var kind = dice.unit();
        var onSurname = dice.chance(0.55);
        var choice = Dice.of(dice.next());
        if (kind < habits.keySlip()) {
            return onSurname
                    ? new Taken(
                            taken.given(), taken.middle(), Keyboard.slip(taken.surname(), choice))
                    : new Taken(
                            Keyboard.slip(taken.given(), choice), taken.middle(), taken.surname());
        }
        if (kind < habits.keySlip() + habits.misheard()) {
            return onSurname
                    ? new Taken(
                            taken.given(), taken.middle(), Ear.misheard(taken.surname(), choice))
                    : new Taken(
                            Ear.misheard(taken.given(), choice), taken.middle(), taken.surname());
        }
        return taken;
    }
}
