package org.doorstep.linkage.search;

import java.util.function.IntConsumer;

/// Who fits the terms so far, and how well. Terms come one after the other; only who fitted all of
/// those before can fit the next. Used again for the next search, by one thread at a time.
final class Gathering {

    static final int FAMILY_HALF = 1;
    static final int GIVEN_HALF = 2;

    /// For whom both halves of the name by which they go are meant: two words are a first and a
    /// last name more often than two parts of one.
    private static final int BOTH_HALVES = 14;

    private static final int BYTE = 0xFF;
    private static final int ADDRESS_WEIGHT_SHIFT = 8;
    private static final int ADDRESSES_SHIFT = 16;
    private static final int PRESENT_BITS = 32;
    private static final long PRESENT = (1L << PRESENT_BITS) - 1;

    /// Room for more terms of a hundred each than are ever read of what is typed.
    private static final int SCORE_BITS = 10;

    private static final int SCORE = (1 << SCORE_BITS) - 1;
    private static final int TERMS_BITS = 4;
    private static final int TERMS = (1 << TERMS_BITS) - 1;
    private static final int HALVES_SHIFT = SCORE_BITS + TERMS_BITS;
    private static final int HALVES = FAMILY_HALF | GIVEN_HALF;
    private static final int OTHER_ADDRESSES_SHIFT = HALVES_SHIFT + 2;
    private static final int EVERY_ADDRESS = (1 << Postings.MOST_ADDRESSES) - 1;

    /// All that is known of how each person fits, packed so that one look at memory tells it: there
    /// may be tens of thousands of them, and most of the time goes into such looks. Nought for whom
    /// nothing is known.
    ///
    /// The lower half tells of the present term: weight, weight by an address, and a bit for each
    /// of those addresses. The upper half tells of all terms so far: how well they fit, how many
    /// do, which halves of the name do, and a bit for each address in which not all words of
    /// addresses stand.
    private final long[] known;

    private int[] before;
    private int beforeCount;
    private int[] fitting;
    private int count;
    private final int[] first;
    private int firstCount;
    private int term;
    private byte[] services = {};
    private int wanted;

    Gathering(int people) {
        known = new long[people];
        before = new int[people];
        fitting = new int[people];
        first = new int[people];
    }

    /// From now on only those count who have one of these bits.
    ///
    /// @param anyOf 0 for everybody
    void among(byte[] ofPeople, int anyOf) {
        services = ofPeople;
        wanted = anyOf;
    }

    /// Forgets the search before: only those who fitted its first term left a trace.
    void begin() {
        for (var i = 0; i < firstCount; i++) {
            known[first[i]] = 0;
        }
        firstCount = 0;
        count = 0;
        term = 0;
    }

    void beginTerm() {
        var spare = before;
        before = fitting;
        beforeCount = count;
        fitting = spare;
        count = 0;
    }

    /// Whether it is quicker to look each of those who fitted the terms before up among so many
    /// than to go through all of them.
    boolean isQuickerThan(int postings) {
        return term > 0 && beforeCount * (long) Integer.SIZE < postings;
    }

    /// Those who fitted the terms before.
    void forEachBefore(IntConsumer action) {
        for (var i = 0; i < beforeCount; i++) {
            action.accept(before[i]);
        }
    }

    /// The person fits the term by something other than an address.
    ///
    /// @param weight 1 to 100
    /// @param half which half of the name by which they go, or 0
    void fits(int person, int weight, int half) {
        var all = known[person];
        if (isOut(person, all)) {
            return;
        }
        note(person, all);
        if (weight > (all & BYTE)) {
            all = all & ~BYTE | weight;
        }
        known[person] = all | (long) half << (PRESENT_BITS + HALVES_SHIFT);
    }

    /// The person fits the term by a word of one of their addresses.
    ///
    /// @param weight 1 to 100
    void fitsInAddress(int person, int address, int weight) {
        var all = known[person];
        if (isOut(person, all)) {
            return;
        }
        note(person, all);
        all |= 1L << (ADDRESSES_SHIFT + address);
        if (weight > (all >>> ADDRESS_WEIGHT_SHIFT & BYTE)) {
            all = all & ~(BYTE << ADDRESS_WEIGHT_SHIFT) | (long) weight << ADDRESS_WEIGHT_SHIFT;
        }
        known[person] = all;
    }

    /// Keeps those who fitted the term; all words of an address must stand in the same one.
    void endTerm() {
        var kept = 0;
        for (var i = 0; i < count; i++) {
            var person = fitting[i];
            var all = known[person];
            var after = endTerm((int) all, (int) (all >>> PRESENT_BITS));
            known[person] = (long) after << PRESENT_BITS;
            if ((after >>> SCORE_BITS & TERMS) == term + 1) {
                fitting[kept++] = person;
            }
        }
        count = kept;
        if (term == 0) {
            System.arraycopy(fitting, 0, first, 0, kept);
            firstCount = kept;
        }
        term++;
    }

    /// What is known of all terms after this one.
    ///
    /// @param present of this one
    /// @param before of those before
    private int endTerm(int present, int before) {
        var weight = present & BYTE;
        var others = before >>> OTHER_ADDRESSES_SHIFT;
        var common = present >>> ADDRESSES_SHIFT & ~others;
        if (common != 0) {
            if (weight == 0) {
                others = ~common & EVERY_ADDRESS;
            }
            weight = Math.max(weight, present >>> ADDRESS_WEIGHT_SHIFT & BYTE);
        }
        if (weight == 0) {
            return before;
        }
        var score = (before & SCORE) + weight;
        return others << OTHER_ADDRESSES_SHIFT
                | before & HALVES << HALVES_SHIFT
                | (term + 1) << SCORE_BITS
                | score;
    }

    /// How many fit all terms.
    int count() {
        return count;
    }

    /// The best of those who fit all terms, the best first; of those who fit equally well whoever
    /// is nearer to the officer's work, then in the order of their names.
    int[] best(int limit, People people) {
        var room = Math.min(limit, count);
        var found = new int[room];
        var ranks = new long[room];
        var size = 0;
        var least = 0;
        for (var i = 0; i < count; i++) {
            var person = fitting[i];
            var score = score(person);
            if (size == room && score < least) {
                continue;
            }
            var rank = (long) -score << Integer.SIZE | people.order()[person];
            if (size < room || isBefore(rank, person, ranks[size - 1], found[size - 1])) {
                size = Math.min(size + 1, room);
                var place = size - 1;
                while (place > 0 && isBefore(rank, person, ranks[place - 1], found[place - 1])) {
                    ranks[place] = ranks[place - 1];
                    found[place] = found[place - 1];
                    place--;
                }
                ranks[place] = rank;
                found[place] = person;
                least = score(found[size - 1]);
            }
        }
        return found;
    }

    private int score(int person) {
        var all = (int) (known[person] >>> PRESENT_BITS);
        var bothHalves = term > 1 && (all >>> HALVES_SHIFT & HALVES) == HALVES;
        return (all & SCORE) + (bothHalves ? BOTH_HALVES : 0);
    }

    private static boolean isBefore(long rank, int person, long other, int otherPerson) {
        return rank < other || (rank == other && person < otherPerson);
    }

    private boolean isOut(int person, long all) {
        return term == 0
                ? wanted != 0 && (services[person] & wanted) == 0
                : (all >>> PRESENT_BITS + SCORE_BITS & TERMS) != term;
    }

    private void note(int person, long all) {
        if ((all & PRESENT) == 0) {
            fitting[count++] = person;
        }
    }
}
