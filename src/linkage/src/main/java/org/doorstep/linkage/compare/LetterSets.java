package org.doorstep.linkage.compare;

import java.util.function.UnaryOperator;
import org.doorstep.linkage.row.Lexicon;

/// Which letters each text of a lexicon is made of, in one number: enough to tell at a glance that
/// two texts cannot be alike. Never says so of two that are.
final class LetterSets {

    private static final int SINGLES = 36;
    private static final int DOUBLES = 22;
    private static final int LENGTH = SINGLES + DOUBLES;
    private static final int LONGEST = (1 << (Long.SIZE - LENGTH)) - 1;
    private static final long LETTERS = (1L << LENGTH) - 1;
    private static final int LATIN = 26;

    /// Of shorter texts nothing is said at a glance.
    private static final int SHORTEST = 4;

    private final long[] sets;

    LetterSets(Lexicon lexicon) {
        this(lexicon, text -> text);
    }

    /// @param part what of each text is compared; an empty part may be like any other
    LetterSets(Lexicon lexicon, UnaryOperator<String> part) {
        sets = new long[lexicon.size()];
        for (var number = 1; number < sets.length; number++) {
            sets[number] = set(part.apply(lexicon.text(number)));
        }
    }

    /// Whether the measure of Jaro may reach so much between two texts of this lexicon.
    boolean mayReach(double jaro, int number, int other) {
        return mayReach(jaro, number, this, other);
    }

    /// Whether the measure of Jaro may reach so much.
    boolean mayReach(double jaro, int number, LetterSets others, int other) {
        var one = set(number);
        var another = others.set(other);
        if (one == 0 || another == 0) {
            return true;
        }
        var length = (int) (one >>> LENGTH);
        var otherLength = (int) (another >>> LENGTH);
        return common(one, another) * (length + otherLength)
                >= (3 * jaro - 1) * length * otherLength;
    }

    /// Whether so many slips may lie between two texts, or fewer.
    boolean mayBeWithin(int slips, int number, int other) {
        var one = set(number);
        var another = set(other);
        return one == 0
                || another == 0
                || common(one, another) >= Math.max(one >>> LENGTH, another >>> LENGTH) - slips;
    }

    /// Whether one text may be the beginning of the other, or any part of it.
    boolean mayContain(int number, int other) {
        var one = set(number);
        var another = set(other);
        return one == 0
                || another == 0
                || common(one, another) >= Math.min(one >>> LENGTH, another >>> LENGTH);
    }

    /// Nought for texts too short or too long, and for those that came later.
    private long set(int number) {
        return number < sets.length ? sets[number] : 0;
    }

    /// At most so many letters two texts have in common.
    private static int common(long one, long other) {
        return Long.bitCount(one & other & LETTERS) + Math.min(unseen(one), unseen(other));
    }

    /// Letters that the set does not show: the third of a kind, and others that share a place.
    private static int unseen(long set) {
        return (int) (set >>> LENGTH) - Long.bitCount(set & LETTERS);
    }

    private static long set(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return 0;
        }
        var set = (long) text.length() << LENGTH;
        for (var i = 0; i < text.length(); i++) {
            var place = place(text.charAt(i));
            if (place >= 0) {
                var single = 1L << place;
                set |= (set & single) == 0 ? single : 1L << (SINGLES + place % DOUBLES);
            }
        }
        return set;
    }

    /// Below nought for what is neither letter nor digit.
    private static int place(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (letter >= 'A' && letter <= 'Z') {
            return letter - 'A';
        }
        return letter >= '0' && letter <= '9' ? LATIN + letter - '0' : -1;
    }
}
