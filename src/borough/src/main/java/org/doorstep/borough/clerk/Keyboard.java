package org.doorstep.borough.clerk;

import org.doorstep.borough.dice.Dice;

/// Slips of the fingers: the key beside the right one, two letters in the wrong order, one missed,
/// one struck twice.
final class Keyboard {
    private static final String[] ROWS = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Keyboard() {}

    /// The text with one slip in it, in the same case; as it was where there is nothing to slip on.
    static String slip(String text, Dice dice) {
        if (text.length() < 3) {
            return text;
        }
        // The first letter is looked at when it is typed; slips come later in the word.
        var at = dice.between(1, text.length() - 2);
        var letter = text.charAt(at);
        if (letter == ' ' || letter == '-' || letter == '\'') {
            return text;
        }
        var kind = dice.unit();
        if (kind < 0.38) {
            return text.substring(0, at) + beside(letter, dice) + text.substring(at + 1);
        }
        if (kind < 0.62) {
            return text.substring(0, at) + text.charAt(at + 1) + letter + text.substring(at + 2);
        }
        return kind < 0.86
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + letter + text.substring(at);
    }

    /// A number with one digit hit wrongly, or two in the wrong order.
    static String slipDigit(String digits, int from, Dice dice) {
        var at = dice.between(from, digits.length() - 2);
        var digit = digits.charAt(at);
        if (!Character.isDigit(digit) || !Character.isDigit(digits.charAt(at + 1))) {
            return digits;
        }
        return dice.chance(0.5)
                ? digits.substring(0, at) + beside(digit, dice) + digits.substring(at + 1)
                : digits.substring(0, at)
                        + digits.charAt(at + 1)
                        + digit
                        + digits.substring(at + 2);
    }

    private static char beside(char key, Dice dice) {
        var lower = Character.toLowerCase(key);
        for (var row : ROWS) {
            var at = row.indexOf(lower);
            if (at >= 0) {
                var next =
                        at == 0
                                ? 1
                                : at == row.length() - 1
                                        ? at - 1
                                        : dice.chance(0.5) ? at - 1 : at + 1;
                var hit = row.charAt(next);
                return Character.isUpperCase(key) ? Character.toUpperCase(hit) : hit;
            }
        }
        return key;
    }
}
