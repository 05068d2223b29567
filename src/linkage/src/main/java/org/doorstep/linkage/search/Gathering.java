package org.doorstep.linkage.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Who fits the terms so far, and how well. Terms come one after the other; only who fitted all of
/// those before can fit the next. Used again for the next search, by one thread at a time.
final class Gathering {

    private static final short EVERY_ADDRESS = -1;
    private static final int BYTE = 0xFF;

    /// How well each person fits all terms so far.
    private final int[] scores;

    /// How many terms each person fits.
    private final byte[] terms;

    /// In which addresses all words of addresses so far stand, one bit each.
    private final short[] addresses;

    /// How well each person fits the present term, and in which addresses.
    private final byte[] best;

    private final byte[] bestInAddress;
    private final short[] addressesOfTerm;

    private int[] before;
    private int beforeCount;
    private int[] fitting;
    private int count;
    private final int[] first;
    private int firstCount;
    private int term;

    Gathering(int people) {
        scores = new int[people];
        terms = new byte[people];
        addresses = new short[people];
        best = new byte[people];
        bestInAddress = new byte[people];
        addressesOfTerm = new short[people];
        before = new int[people];
        fitting = new int[people];
        first = new int[people];
        Arrays.fill(addresses, EVERY_ADDRESS);
    }

    /// Forgets the search before: only those who fitted its first term left a trace.
    void begin() {
        for (var i = 0; i < firstCount; i++) {
            var person = first[i];
            scores[person] = 0;
            terms[person] = 0;
            addresses[person] = EVERY_ADDRESS;
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
    void fits(int person, int weight) {
        if (terms[person] != term) {
            return;
        }
        note(person);
        if (weight > (best[person] & BYTE)) {
            best[person] = (byte) weight;
        }
    }

    /// The person fits the term by a word of one of their addresses.
    void fitsInAddress(int person, int address, int weight) {
        if (terms[person] != term) {
            return;
        }
        note(person);
        addressesOfTerm[person] |= (short) (1 << address);
        if (weight > (bestInAddress[person] & BYTE)) {
            bestInAddress[person] = (byte) weight;
        }
    }

    /// Keeps those who fitted the term; all words of an address must stand in the same one.
    void endTerm() {
        var kept = 0;
        for (var i = 0; i < count; i++) {
            var person = fitting[i];
            var weight = best[person] & BYTE;
            var common = (short) (addresses[person] & addressesOfTerm[person]);
            if (common != 0) {
                if (weight == 0) {
                    addresses[person] = common;
                }
                weight = Math.max(weight, bestInAddress[person] & BYTE);
            }
            if (weight != 0) {
                scores[person] += weight;
                terms[person] = (byte) (term + 1);
                fitting[kept++] = person;
            }
            best[person] = 0;
            bestInAddress[person] = 0;
            addressesOfTerm[person] = 0;
        }
        count = kept;
        if (term == 0) {
            System.arraycopy(fitting, 0, first, 0, kept);
            firstCount = kept;
        }
        term++;
    }

    /// How many fit all terms.
    int count() {
        return count;
    }

    /// The best of those who fit all terms, the best first; those who fit equally well in the order
    /// of their names.
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
        return -((long) scores[person]) << People.ORDER_BITS | people.order(person);
    }

    private static boolean isBefore(long rank, int person, long other, int otherPerson) {
        return rank < other || (rank == other && person < otherPerson);
    }

    private void note(int person) {
        if (best[person] == 0 && bestInAddress[person] == 0) {
            fitting[count++] = person;
        }
    }
}
