package org.doorstep.linkage.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Who fits the terms so far, and how well. Terms come one after the other; only who fitted all of
/// those before can fit the next. Used again for the next search, by one thread at a time.
final class Gathering {

    static final int FAMILY_HALF = 1;
    static final int GIVEN_HALF = 2;

    /// For whom both halves of the name by which they go are meant: two words are a first and a
    /// last name more often than two parts of one.
    private static final int BOTH_HALVES = 14;

    private static final short EVERY_ADDRESS = -1;
    private static final int BYTE = 0xFF;
    private static final int ADDRESS_WEIGHT_SHIFT = 8;
    private static final int ADDRESSES_SHIFT = 16;
    private static final int TERMS_SHIFT = 16;
    private static final int SCORE = 0xFFFF;

    /// How each person fits the present term, packed so that one look at memory tells all: weight,
    /// weight by an address, and a bit for each of those addresses. Nought if they do not fit.
    private final int[] present;

    /// How many terms each person fits, and how well.
    private final int[] soFar;

    /// In which addresses all words of addresses so far stand, one bit each.
    private final short[] addresses;

    /// Which halves of their name the terms so far fit.
    private final byte[] halves;

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
        present = new int[people];
        soFar = new int[people];
        addresses = new short[people];
        halves = new byte[people];
        before = new int[people];
        fitting = new int[people];
        first = new int[people];
        Arrays.fill(addresses, EVERY_ADDRESS);
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
            soFar[first[i]] = 0;
            addresses[first[i]] = EVERY_ADDRESS;
            halves[first[i]] = 0;
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
    /// @param weight 1 to 200
    /// @param half which half of the name by which they go, or 0
    void fits(int person, int weight, int half) {
        if (isOut(person)) {
            return;
        }
        if (half != 0) {
            halves[person] |= (byte) half;
        }
        var known = note(person);
        if (weight > (known & BYTE)) {
            present[person] = known & ~BYTE | weight;
        }
    }

    /// The person fits the term by a word of one of their addresses.
    ///
    /// @param weight 1 to 200
    void fitsInAddress(int person, int address, int weight) {
        if (isOut(person)) {
            return;
        }
        var known = note(person) | 1 << (ADDRESSES_SHIFT + address);
        if (weight > (known >>> ADDRESS_WEIGHT_SHIFT & BYTE)) {
            known = known & ~(BYTE << ADDRESS_WEIGHT_SHIFT) | weight << ADDRESS_WEIGHT_SHIFT;
        }
        present[person] = known;
    }

    /// Keeps those who fitted the term; all words of an address must stand in the same one.
    void endTerm() {
        var kept = 0;
        for (var i = 0; i < count; i++) {
            var person = fitting[i];
            var weight = endTerm(person, present[person]);
            present[person] = 0;
            if (weight != 0) {
                soFar[person] = (term + 1) << TERMS_SHIFT | (soFar[person] & SCORE) + weight;
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

    private int endTerm(int person, int fits) {
        var weight = fits & BYTE;
        var inAddresses = (short) (fits >>> ADDRESSES_SHIFT);
        if (inAddresses == 0) {
            return weight;
        }
        var common = (short) (addresses[person] & inAddresses);
        if (common == 0) {
            return weight;
        }
        if (weight == 0) {
            addresses[person] = common;
        }
        return Math.max(weight, fits >>> ADDRESS_WEIGHT_SHIFT & BYTE);
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
        for (var i = 0; i < count; i++) {
            var person = fitting[i];
            var rank = rank(person, people);
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
            }
        }
        return found;
    }

    private long rank(int person, People people) {
        var score = soFar[person] & SCORE;
        if (term > 1 && halves[person] == (FAMILY_HALF | GIVEN_HALF)) {
            score += BOTH_HALVES;
        }
        return (long) -score << Integer.SIZE | people.order()[person];
    }

    private static boolean isBefore(long rank, int person, long other, int otherPerson) {
        return rank < other || (rank == other && person < otherPerson);
    }

    private boolean isOut(int person) {
        return term == 0
                ? wanted != 0 && (services[person] & wanted) == 0
                : soFar[person] >>> TERMS_SHIFT != term;
    }

    private int note(int person) {
        var known = present[person];
        if (known == 0) {
            fitting[count++] = person;
        }
        return known;
    }
}
