package org.doorstep.linkage.search;

import java.util.function.Predicate;

/// Whose each word of the index is: four bytes for each word of each person.
///
/// A posting holds the person's place, the word's [Kind] and, for words of an address, which of the
/// person's addresses it is, so that number and street are found in the same one.
final class Postings {

    private static final int ADDRESS_BITS = 4;
    private static final int KIND_BITS = 3;
    private static final int PERSON_SHIFT = ADDRESS_BITS + KIND_BITS;

    /// Addresses beyond share the last number.
    static final int MOST_ADDRESSES = 1 << ADDRESS_BITS;

    /// More people cannot be told apart in a posting.
    static final int MOST_PEOPLE = 1 << (Integer.SIZE - 1 - PERSON_SHIFT);

    private final int[] starts;
    private final int[] postings;

    /// @param starts where the postings of each word begin, and last where they all end
    private Postings(int[] starts, int[] postings) {
        this.starts = starts;
        this.postings = postings;
    }

    /// Those of some kinds.
    ///
    /// @param words the number of each word as it was read
    /// @param postings likewise, those of a word in order of people
    /// @param places of the words by their numbers
    static Postings of(Ints words, Ints postings, int[] places, Predicate<Kind> kinds) {
        var starts = new int[places.length + 1];
        for (var i = 0; i < words.size(); i++) {
            if (kinds.test(kind(postings.at(i)))) {
                starts[places[words.at(i)] + 1]++;
            }
        }
        for (var place = 0; place < places.length; place++) {
            starts[place + 1] += starts[place];
        }
        var next = starts.clone();
        var sorted = new int[starts[places.length]];
        for (var i = 0; i < words.size(); i++) {
            if (kinds.test(kind(postings.at(i)))) {
                sorted[next[places[words.at(i)]]++] = postings.at(i);
            }
        }
        return new Postings(starts, sorted);
    }

    static int posting(int person, Kind kind, int address) {
        return person << PERSON_SHIFT | kind.ordinal() << ADDRESS_BITS | address;
    }

    static int person(int posting) {
        return posting >>> PERSON_SHIFT;
    }

    static Kind kind(int posting) {
        return Kind.at(posting >>> ADDRESS_BITS & ((1 << KIND_BITS) - 1));
    }

    static int address(int posting) {
        return posting & (MOST_ADDRESSES - 1);
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return starts[word + 1];
    }

    /// How many there are of the words from one to before another.
    int between(int word, int other) {
        return starts[other] - starts[word];
    }

    int at(int place) {
        return postings[place];
    }

    /// The first place between two whose posting is not before that person's: postings of a word
    /// stand in order of people.
    int firstOf(int person, int from, int to) {
        var sought = posting(person, Kind.FAMILY, 0);
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (postings[middle] < sought) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
