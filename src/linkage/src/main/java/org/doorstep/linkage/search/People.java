package org.doorstep.linkage.search;

import org.doorstep.linkage.search.word.WordIndex;

/// Everyone on the laptop by place, with all by which they can be found.
///
/// @param numbers the laptop's numbers for them
/// @param order where each stands among those who fit equally well: the nearer to the officer's
///   work first, see [org.doorstep.domain.search.Nearness], then by name
/// @param services of which services a record stands, a bit each by the order of
///   [org.doorstep.domain.access.Category]
/// @param names whose each word is in a name
/// @param addresses whose each word is in an address: apart, for one letter is looked for in names
///   alone, and *street* is everybody's
record People(
        int[] numbers,
        int[] order,
        byte[] services,
        WordIndex words,
        Postings names,
        Postings addresses,
        Births births,
        CodeIndexes codes) {

    int count() {
        return numbers.length;
    }
}
