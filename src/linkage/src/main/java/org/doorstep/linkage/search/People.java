package org.doorstep.linkage.search;

import org.doorstep.linkage.search.word.WordIndex;

/// Everyone on the laptop by place, with all by which they can be found.
///
/// @param numbers the laptop's numbers for them
/// @param families the places of their last names among the words
/// @param givens the places of their first names among the words
/// @param nearness how near each is to the officer's work, see
///   [org.doorstep.domain.search.Nearness]
/// @param services of which services a record stands, a bit each by the order of
///   [org.doorstep.domain.access.Category]
record People(
        int[] numbers,
        int[] families,
        int[] givens,
        byte[] nearness,
        byte[] services,
        WordIndex words,
        Postings postings,
        Births births,
        CodeIndexes codes) {

    int count() {
        return numbers.length;
    }

    /// Where the person stands in alphabetical order of names, as a number of [#ORDER_BITS].
    long order(int person) {
        return (long) families[person] << (ORDER_BITS / 2) | givens[person];
    }

    static final int ORDER_BITS = 48;
    static final int NEARNESS_BITS = 2;
}
