package org.doorstep.borough.clerk;

import org.doorstep.borough.dice.Dice;

/// The ways people write a telephone number.
final class Telephone {
    private static final int CODE = 5;

    private Telephone() {}

    static String written(String number, Dice dice) {
        if (number.isEmpty()) {
            return "";
        }
        var code = number.startsWith("0191") ? 4 : CODE;
        return switch (dice.below(5)) {
            case 0 -> number;
            case 1 -> "+44 " + number.substring(1, code) + " " + number.substring(code);
            case 2 ->
                    number.substring(0, code)
                            + " "
                            + number.substring(code, code + 3)
                            + " "
                            + number.substring(code + 3);
            default -> number.substring(0, code) + " " + number.substring(code);
        };
    }
}
