package org.doorstep.linkage.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.search.Directory.Entry;
import org.doorstep.linkage.search.word.SearchWords;

/// One value that a source gives of a person, as a reason why they were found.
///
/// @param service whose source
/// @param current whether the source still stands
/// @param words of a name or an address; else empty
record Said(
        Field field, String value, Category service, boolean current, Collection<String> words) {

    /// All that officers and sources say, what still stands first.
    static List<Said> all(Entry entry, boolean addressHidden) {
        var all = new ArrayList<Said>();
        for (var settled : entry.belief().standing()) {
            for (var fact : settled.body().facts()) {
                if (!(addressHidden && isOfAddress(fact.field()))) {
                    all.add(of(fact, settled.body().service(), true));
                }
            }
        }
        for (var standing : new boolean[] {true, false}) {
            for (var row : entry.records()) {
                if (standing == (row.body().endedOn() == null)) {
                    for (var fact : row.body().facts()) {
                        if (!(addressHidden && isOfAddress(fact.field()))) {
                            all.add(of(fact, row.header().category(), standing));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Said of(Fact fact, Category service, boolean current) {
        var words =
                switch (fact.field()) {
                    case FAMILY_NAME, GIVEN_NAME, PREFERRED_NAME, FORMER_FAMILY_NAME ->
                            SearchWords.ofName(fact.value());
                    case ADDRESS -> SearchWords.ofAddress(fact.value());
                    default -> List.<String>of();
                };
        return new Said(fact.field(), fact.value(), service, current, words);
    }

    private static boolean isOfAddress(Field field) {
        return field == Field.ADDRESS || field == Field.POSTCODE || field == Field.UPRN;
    }
}
