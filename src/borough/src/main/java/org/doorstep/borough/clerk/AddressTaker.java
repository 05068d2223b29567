package org.doorstep.borough.clerk;

import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.place.Dwelling;
import org.jspecify.annotations.Nullable;

/// Takes down an address: the one the system was last told of, abbreviated as the clerk does, with
/// a slip now and then.
final class AddressTaker {
    private static final String[][] SHORT = {
        {" Street", " St"},
        {" Road", " Rd"},
        {" Avenue", " Ave"},
        {" Close", " Cl"},
        {" Drive", " Dr"},
        {" Gardens", " Gdns"},
        {" Terrace", " Terr"},
        {" Crescent", " Cres"},
        {" Lane", " La"},
        {" Grove", " Gr"}
    };

    private final Habits habits;

    AddressTaker(Habits habits) {
        this.habits = habits;
    }

    WrittenAddress take(Stay at, @Nullable Stay before, boolean putRight, Dice dice) {
        var stale = habits.happens(Habit.ADDRESS_STALE, dice) && !putRight;
        var home = (stale && before != null ? before : at).dwelling();
        var slips = habits.happens(Habit.ADDRESS_SLIP, dice) && !putRight;
        var abbreviates = dice.chance(0.3);
        var uprn = habits.happens(Habit.UPRN_HELD, dice) ? home.uprn() : "";
        var how = dice.apart();
        var street = abbreviates ? abbreviated(home.street()) : home.street();
        return slips
                ? slipped(home, street, uprn, how)
                : new WrittenAddress(
                        home.buildingLine(),
                        home.number(),
                        street,
                        home.locality(),
                        home.postcode(),
                        uprn);
    }

    private static WrittenAddress slipped(Dwelling home, String street, String uprn, Dice dice) {
        return switch (dice.below(4)) {
            case 0 ->
                    new WrittenAddress(
                            home.building(),
                            home.number(),
                            street,
                            home.locality(),
                            home.postcode(),
                            "");
            case 1 ->
                    new WrittenAddress(
                            home.buildingLine(),
                            home.number(),
                            Keyboard.slip(street, dice),
                            home.locality(),
                            home.postcode(),
                            uprn);
            case 2 ->
                    new WrittenAddress(
                            home.buildingLine(),
                            home.number(),
                            street,
                            home.locality(),
                            wrongPostcode(home.postcode(), dice),
                            "");
            default ->
                    new WrittenAddress(
                            home.buildingLine(),
                            home.number(),
                            street,
                            "",
                            dice.chance(0.5) ? "" : home.postcode(),
                            "");
        };
    }

    /// The last two letters in the wrong order, or one of them another; the area's letters are the
    /// town's and never wrong.
    private static String wrongPostcode(String postcode, Dice dice) {
        var end = postcode.length();
        var unit = postcode.substring(end - 2);
        return dice.chance(0.5)
                ? postcode.substring(0, end - 2) + unit.charAt(1) + unit.charAt(0)
                : postcode.substring(0, end - 1) + "ABDEFGHJLN".charAt(dice.below(10));
    }

    private static String abbreviated(String street) {
        for (var pair : SHORT) {
            if (street.endsWith(pair[0])) {
                return street.substring(0, street.length() - pair[0].length()) + pair[1];
            }
        }
        return street;
    }
}
