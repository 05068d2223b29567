package org.doorstep.linkage.search;

import java.util.Arrays;

/// Who fits the terms so far, and how well. Terms come one after the other; only who fitted all of
/// those before can fit the next. Used again for the next search, by one thread at a time.
final class Gathering {

    private static final int EVERY_ADDRESS = 0xFFFF;
    private static final int BYTE = 0xFF;

    private final int[] scores;
    private final byte[] terms;
    private final short[] addresses;
    private final byte[] best;
    private final byte[] bestInAddress;
    private final short[] addressesOfTerm;
    private final int[] fitting;
    private int term;
    private int count;

    Gathering(int people) {
        scores = new int[people];
        terms = new byte[people];
        addresses = new short[people];
        best = new byte[people];
        bestInAddress = new byte[people];
        addressesOfTerm = new short[people];
        fitting = new int[people];
    }

    /// Forgets the search before.
    void begin() {
        Arrays.fill(scores, 0);
        Arrays.fill(terms, (byte) 0);
        Arrays.fill(addresses, (short) EVERY_ADDRESS);
        term = 0;
        count = 0;
    }

    void beginTerm() {
        count = 0;
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
            var common = addresses[person] & addressesOfTerm[person] & EVERY_ADDRESS;
            if (weight == 0 && common != 0) {
                addresses[person] = (short) common;
            }
            if (common != 0) {
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
            if (size < room || rank < ranks[size - 1]) {
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
