package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Lexicon;

/// Compares postcodes: the letters of each in one number, for nearly every pair asks.
final class Postcodes {

    static final int SAME = 12;
    static final int NEARLY = 8;

    private static final int NEARLY_BUT_SECTOR = 7;
    private static final int SECTOR = 6;
    private static final int AREA = 2;
    private static final int NOT_KNOWN = -1;

    private static final int INWARD = 3;
    private static final int SHORTEST_UK = 5;
    private static final int AREA_DIGITS = 2;

    private static final int LONGEST = 7;
    private static final long LENGTH = 0xff;
    private static final long LETTERS = ~LENGTH;

    private final Lexicon lexicon;
    private final long[] packed;

    Postcodes(Lexicon lexicon) {
        this.lexicon = lexicon;
        packed = new long[lexicon.size()];
        for (var number = 1; number < packed.length; number++) {
            packed[number] = pack(lexicon.text(number));
        }
    }

    /// Points for two numbers of the lexicon: the same, nearly, the sector, the area, or nothing;
    /// below nought if either does not say.
    int points(int left, int right) {
        if (left == Lexicon.NONE || right == Lexicon.NONE) {
            return NOT_KNOWN;
        }
        if (left == right) {
            return SAME;
        }
        return left < right
                ? points(packed(left), packed(right))
                : points(packed(right), packed(left));
    }

    private int points(long one, long other) {
        var sector = sector(one);
        var sameSector =
                sector > 0 && length(one) == length(other) && sameBeginning(one, other, sector);
        if (oneSlip(one, other)) {
            if (sector == 0) {
                return SECTOR;
            }
            return sameSector ? NEARLY : NEARLY_BUT_SECTOR;
        }
        if (sameSector) {
            return SECTOR;
        }
        var area = sector > 0 ? length(one) - INWARD : AREA_DIGITS;
        return sameBeginning(one, other, area) ? AREA : 0;
    }

    private long packed(int number) {
        return number < packed.length ? packed[number] : pack(lexicon.text(number));
    }

    /// The letters from the highest byte down, their count in the lowest. Of a longer code the
    /// first letters count: it is none of this country.
    private static long pack(String text) {
        var letters = Math.min(LONGEST, text.length());
        var packed = 0L;
        for (var at = 0; at < letters; at++) {
            packed |= (text.charAt(at) & LENGTH) << shift(at);
        }
        return packed | letters;
    }

    private static int shift(int at) {
        return Long.SIZE - Byte.SIZE * (at + 1);
    }

    private static int length(long packed) {
        return (int) (packed & LENGTH);
    }

    private static long letter(long packed, int at) {
        return packed >>> shift(at) & LENGTH;
    }

    /// Length of a British postcode's sector, or nought.
    private static int sector(long packed) {
        return length(packed) >= SHORTEST_UK && Character.isLetter((int) letter(packed, 0))
                ? length(packed) - INWARD + 1
                : 0;
    }

    private static boolean sameBeginning(long one, long other, int letters) {
        return letters <= length(one)
                && letters <= length(other)
                && (one ^ other) >>> Long.SIZE - Byte.SIZE * letters == 0;
    }

    /// As [OneSlip#between], of packed letters.
    private static boolean oneSlip(long one, long other) {
        var longer = length(one) - length(other);
        if (longer > 1 || longer < -1) {
            return false;
        }
        var different = (one ^ other) & LETTERS;
        var at = Long.numberOfLeadingZeros(different) / Byte.SIZE;
        if (longer == 0) {
            return from(different, at + 1) == 0
                    || (letter(one, at) == letter(other, at + 1)
                            && letter(one, at + 1) == letter(other, at)
                            && from(different, at + 2) == 0);
        }
        return longer > 0
                ? from(one, at + 1) == from(other, at)
                : from(other, at + 1) == from(one, at);
    }

    /// The letters from one place on.
    private static long from(long packed, int at) {
        return at >= LONGEST ? 0 : (packed & LETTERS) << Byte.SIZE * at;
    }
}
