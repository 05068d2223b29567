package org.doorstep.borough.service;

/// The numbers that systems give: scattered, so that a reference says nothing of the household
/// behind it, and never the same twice.
public final class Refs {
    private Refs() {}

    /// Eight digits, of their own for every number below a hundred million.
    public static String eight(long number, long salt) {
        return digits(Math.floorMod(number * 48_271_093L + salt * 7_919L, 100_000_000L), 8);
    }

    /// Ten digits, of their own for every number below ten thousand million.
    public static String ten(long number, long salt) {
        return digits(
                Math.floorMod(number * 1_618_033_987L + salt * 104_729L, 10_000_000_000L), 10);
    }

    /// A check digit for a reference: its digits weighted from the right, modulo 11, `X` for ten.
    public static char checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i + 2);
        }
        var check = sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static String digits(long value, int width) {
        var text = Long.toString(value);
        return "0".repeat(width - text.length()) + text;
    }
}
