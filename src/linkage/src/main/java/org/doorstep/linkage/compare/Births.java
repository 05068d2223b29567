package org.doorstep.linkage.compare;

/// Compares birth dates, a digit in each four bits.
final class Births {

    private static final int SAME = 1;
    private static final int ONE_SLIP = 2;
    private static final int TWO_PARTS = 3;
    private static final int TWO_SLIPS = 4;
    private static final int YEAR = 5;
    private static final int ONE_PART = 6;
    private static final int ELSE = 7;

    private static final int DAY = 0xff;
    private static final int MONTH = 0xff00;
    private static final int YEARS = 0xffff0000;
    private static final int LOW_BITS = 0x11111111;

    private Births() {}

    /// The level of [Comparison#BIRTH].
    static int level(int left, int right) {
        if (left == 0 || right == 0) {
            return 0;
        }
        if (left == right) {
            return (left & DAY) == 0 ? TWO_PARTS + partsMissing(left) : SAME;
        }
        var different = left ^ right;
        var wholes = (left & DAY) != 0 && (right & DAY) != 0;
        if (wholes) {
            var digits = digits(different);
            if (digits == 1 || dayAndMonthSwapped(left, right)) {
                return ONE_SLIP;
            }
            if (digits == 2 && neighboursSwapped(left, right, different)) {
                return ONE_SLIP;
            }
        }
        var year = (different & YEARS) == 0;
        var month = (different & MONTH) == 0 && (left & MONTH) != 0;
        var day = (different & DAY) == 0 && (left & DAY) != 0;
        var parts = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        if (parts >= 2) {
            return TWO_PARTS;
        }
        if (wholes && digits(different) == 2) {
            return TWO_SLIPS;
        }
        if (year) {
            return YEAR;
        }
        return parts == 1 ? ONE_PART : ELSE;
    }

    /// A date known to the month is two parts, one known to the year is one.
    private static int partsMissing(int date) {
        return (date & MONTH) == 0 ? YEAR - TWO_PARTS : 0;
    }

    private static int digits(int different) {
        var any = different | different >>> 1 | different >>> 2 | different >>> 3;
        return Integer.bitCount(any & LOW_BITS);
    }

    private static boolean dayAndMonthSwapped(int left, int right) {
        return ((left ^ right) & YEARS) == 0
                && (left & DAY) == (right & MONTH) >>> 8
                && (right & DAY) == (left & MONTH) >>> 8;
    }

    /// Two digits side by side, each in the other's place.
    private static boolean neighboursSwapped(int left, int right, int different) {
        var shift = Integer.numberOfTrailingZeros(different) & ~3;
        var low = left >>> shift & 0xf;
        var high = left >>> (shift + 4) & 0xf;
        return shift <= 24
                && (right >>> shift & 0xf) == high
                && (right >>> (shift + 4) & 0xf) == low;
    }
}
