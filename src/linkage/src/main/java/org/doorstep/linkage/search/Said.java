package org.doorstep.linkage.search;

import java.util.Comparator;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Recorded;

/// One value that a source gives of a person, as a reason why they were found.
///
/// @param service whose source
/// @param current whether the source still stands
record Said(Field field, String value, Category service, boolean current) {

    /// All that the sources say, what still stands first.
    static List<Said> all(List<Recorded<SourceRecord>> records, boolean addressHidden) {
        return records.stream()
                .flatMap(row ->
                        row.body().facts().stream()
                                .map(fact ->
                                        new Said(
                                                fact.field(),
                                                fact.value(),
                                                row.header().category(),
                                                row.body().endedOn() == null)))
                .filter(said -> !(addressHidden && said.isOfAddress()))
                .sorted(Comparator.comparing(said -> !said.current()))
                .toList();
    }

    private boolean isOfAddress() {
        return field == Field.ADDRESS || field == Field.POSTCODE || field == Field.UPRN;
    }
}
