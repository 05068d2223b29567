package org.doorstep.linkage.search;

import org.doorstep.linkage.search.word.WordIndex;

/// Everyone on the laptop by place, with all by which they can be found.
///
/// @param numbers the laptop's numbers for them
/// @param order where each stands among those who fit equally well: the nearer to the officer's
///   work first, see [org.doorstep.domain.search.Nearness], then by name
/// @param services of which services a record stands, a bit each by the order of
///   [org.doorstep.domain.access.Category]
record People(
        int[] numbers,
        int[] order,
        byte[] services,
        WordIndex words,
        Postings postings,
        Births births,
        CodeIndexes codes) {

    int count() {
        return numbers.length;
    }
}
