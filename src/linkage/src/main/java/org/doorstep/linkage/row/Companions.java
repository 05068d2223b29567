package org.doorstep.linkage.row;

import java.util.Arrays;
import java.util.BitSet;

/// Who else the records know at a row's home while the row's person lived there: whoever moves
/// seldom moves alone.
///
/// A companion is known by what is likely to be written alike at the next home: the names, but for
/// the end of one of them, or birth date and initial. Only the texts count, so the order of reading
/// does not matter.
public final class Companions {

    /// Of a home with more rows, as a hostel is, nobody is anybody's companion.
    private static final int FULL_HOUSE = 40;

    private static final int LETTERS = 3;
    private static final int TRAITS = 3;
    private static final int YEAR = 16;
    private static final int MONTH_AND_DAY = 0xffff;
    private static final int[] NOBODY = {};
    private static final int MANY = 3;
    private static final int NOT_MET = 1;
    private static final int MET = 2;

    private final Rows rows;
    private int[] lastAt;
    private int[] before;
    private int[][] traits;
    private int[][] listed;
    private int[] marks;

    /// Of what is listed beside each row, and of its companions' traits, a bit each: most pairs
    /// have nothing in common, and that shows here at a glance.
    private long[] listedBits;

    private long[] traitBits;
    private final BitSet namesakes = new BitSet();

    Companions(Rows rows) {
        this.rows = rows;
        lastAt = filled(rows.texts().properties().size());
        marks = new int[rows.size()];
        before = filled(rows.size());
        traits = new int[rows.size()][];
        listed = new int[rows.size()][];
        listedBits = new long[rows.size()];
        traitBits = new long[rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            enter(row);
        }
        for (var row = 0; row < rows.size(); row++) {
            meet(row);
        }
    }

    /// Takes in a row that was added after all others.
    void add(int row) {
        if (row >= before.length) {
            before = grown(before, 2 * row + 1);
            traits = Arrays.copyOf(traits, before.length);
            listed = Arrays.copyOf(listed, before.length);
            marks = Arrays.copyOf(marks, before.length);
            listedBits = Arrays.copyOf(listedBits, before.length);
            traitBits = Arrays.copyOf(traitBits, before.length);
        }
        enter(row);
        meet(row);
    }

    private void meet(int row) {
        traits[row] = traitsOfOthers(row);
        traitBits[row] = bits(traits[row]);
        listed[row] = listedWith(row);
        listedBits[row] = bits(listed[row]);
    }

    private static long bits(int[] some) {
        var bits = 0L;
        for (var one : some) {
            bits |= bit(one);
        }
        return bits;
    }

    private static long bit(int mark) {
        return 1L << mark;
    }

    /// How much of companions the two rows, of different homes, have in common: 1 three traits or
    /// more, 2 two, 3 one, 4 none, 0 if either has no companion.
    public int level(int left, int right) {
        if (traitBits[left] == 0 || traitBits[right] == 0) {
            return 0;
        }
        if ((traitBits[left] & traitBits[right]) == 0) {
            return MANY + 1;
        }
        var one = traits[left];
        var other = traits[right];
        var common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length && common < MANY; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return MANY + 1 - common;
    }

    /// Whether one row's source lists the other's person beside the row's own, by birth date and
    /// first name: 1 no, 2 yes, 0 if that cannot be told.
    public int met(int left, int right) {
        var one = marks[left];
        var other = marks[right];
        if ((one == 0 || listedBits[right] == 0) && (other == 0 || listedBits[left] == 0)) {
            return 0;
        }
        return isListed(left, other) || isListed(right, one) ? MET : NOT_MET;
    }

    private boolean isListed(int row, int mark) {
        return mark != 0
                && (listedBits[row] & bit(mark)) != 0
                && Arrays.binarySearch(listed[row], mark) >= 0;
    }

    /// Whether two people of the row's name are known at its home, by their birth dates.
    public boolean hasNamesake(int row) {
        return namesakes.get(row);
    }

    private void enter(int row) {
        marks[row] = markOf(row);
        var home = rows.property(row);
        if (home == Lexicon.NONE) {
            return;
        }
        if (home >= lastAt.length) {
            lastAt = grown(lastAt, 2 * home);
        }
        before[row] = lastAt[home];
        lastAt[home] = row;
    }

    private int[] traitsOfOthers(int row) {
        var home = rows.property(row);
        if (home == Lexicon.NONE) {
            return NOBODY;
        }
        var found = new int[FULL_HOUSE * TRAITS];
        var count = 0;
        var met = 0;
        for (var other = lastAt[home]; other >= 0; other = before[other]) {
            if (++met > FULL_HOUSE) {
                return NOBODY;
            }
            lookForNamesake(row, other);
            if (other != row && together(row, other) && !alike(row, other)) {
                count = traits(other, found, count);
            }
        }
        if (count == 0) {
            return NOBODY;
        }
        var sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return distinct(sorted);
    }

    private int[] listedWith(int row) {
        var home = rows.property(row);
        var found = new int[FULL_HOUSE];
        var count = 0;
        var met = 0;
        for (var other = home == Lexicon.NONE ? -1 : lastAt[home];
                other >= 0;
                other = before[other]) {
            if (++met > FULL_HOUSE) {
                return NOBODY;
            }
            if (other != row
                    && rows.source(other) == rows.source(row)
                    && marks[other] != 0
                    && marks[other] != marks[row]
                    && together(row, other)) {
                found[count++] = marks[other];
            }
        }
        if (count == 0) {
            return NOBODY;
        }
        var sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return distinct(sorted);
    }

    /// Birth date and beginning of the first name, in one number; nought if either is not known.
    private int markOf(int row) {
        var first = first(row);
        return rows.born(row) == 0 || first.isEmpty()
                ? 0
                : number(Integer.toHexString(rows.born(row)) + begin(first));
    }

    private void lookForNamesake(int row, int other) {
        if (rows.born(other) == 0 || !sameName(row, other)) {
            return;
        }
        for (var third = before[other]; third >= 0 && !namesakes.get(row); third = before[third]) {
            if (rows.born(third) != 0 && sameName(row, third) && bornApart(other, third)) {
                namesakes.set(row);
            }
        }
    }

    private boolean sameName(int row, int other) {
        var first = first(row);
        return !first.isEmpty()
                && begin(first).equals(begin(first(other)))
                && begin(family(row)).equals(begin(family(other)));
    }

    private boolean bornApart(int row, int other) {
        var different = rows.born(row) ^ rows.born(other);
        return different >>> YEAR != 0 && (different & MONTH_AND_DAY) != 0;
    }

    private String family(int row) {
        return rows.texts().families().text(rows.family(row));
    }

    /// Whether both lived there at one time, as far as the records tell.
    private boolean together(int row, int other) {
        return (rows.until(row) == 0 || rows.since(other) < rows.until(row))
                && (rows.until(other) == 0 || rows.since(row) < rows.until(other));
    }

    /// Whether the other may be the row's own person.
    private boolean alike(int row, int other) {
        var born = rows.born(row);
        if (born != 0 && born == rows.born(other) && initial(row) == initial(other)) {
            return true;
        }
        var one = first(row);
        var another = first(other);
        return one.isEmpty()
                || another.isEmpty()
                || begin(one).equals(begin(another))
                || (one.charAt(0) == another.charAt(0)
                        && (one.length() == 1 || another.length() == 1));
    }

    private int traits(int row, int[] into, int from) {
        var count = from;
        var first = first(row);
        var family = family(row);
        if (first.length() > 1 && !family.isEmpty()) {
            into[count++] = number(first + ' ' + begin(family));
            into[count++] = number(begin(first) + '-' + family);
        }
        if (rows.born(row) != 0 && !first.isEmpty()) {
            into[count++] = number(Integer.toHexString(rows.born(row)) + first.charAt(0));
        }
        return count;
    }

    private String first(int row) {
        return rows.texts().firsts().text(rows.first(row));
    }

    private int initial(int row) {
        var first = first(row);
        return first.isEmpty() ? 0 : first.charAt(0);
    }

    private static String begin(String name) {
        return name.substring(0, Math.min(LETTERS, name.length()));
    }

    private static int number(String trait) {
        return (int) Lexicon.hash(trait);
    }

    private static int[] distinct(int[] sorted) {
        var count = 1;
        for (var i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int[] filled(int length) {
        var filled = new int[length];
        Arrays.fill(filled, -1);
        return filled;
    }

    private static int[] grown(int[] some, int length) {
        var grown = filled(Math.max(length, some.length));
        System.arraycopy(some, 0, grown, 0, some.length);
        return grown;
    }
}
