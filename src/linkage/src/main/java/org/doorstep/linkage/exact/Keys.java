package org.doorstep.linkage.exact;

import java.util.List;
import org.doorstep.linkage.column.KeyedInts;

/// Brings together the rows that have something exactly in common.
final class Keys {

    private static final int FIRST_YEAR = 1800;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int DAY_BITS = Long.SIZE - 2 * Words.BITS;

    private Keys() {}

    /// Rows by what the likeness compares, sorted; rows that lack it are left out.
    static KeyedInts of(Likeness likeness, List<Row> rows) {
        var keys = new KeyedInts(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            switch (likeness) {
                case NHS_NUMBER -> addKnown(keys, row.nhs(), i);
                case NATIONAL_INSURANCE_NUMBER -> addKnown(keys, row.nationalInsurance(), i);
                case NAME_AND_BIRTH_DATE -> addNames(keys, row, i);
            }
        }
        keys.sort();
        return keys;
    }

    private static void addKnown(KeyedInts keys, long identifier, int row) {
        if (identifier != 0) {
            keys.add(identifier, row);
        }
    }

    private static void addNames(KeyedInts keys, Row row, int place) {
        if (row.born() == 0) {
            return;
        }
        addName(keys, row.first(), row.family(), row.born(), place);
        if (row.former() != row.family()) {
            addName(keys, row.first(), row.former(), row.born(), place);
        }
        if (row.known() != row.first()) {
            addName(keys, row.known(), row.family(), row.born(), place);
        }
    }

    private static void addName(KeyedInts keys, int given, int family, int born, int place) {
        if (given != Words.NONE && family != Words.NONE) {
            keys.add(
                    (long) given << (Words.BITS + DAY_BITS) | (long) family << DAY_BITS | day(born),
                    place);
        }
    }

    private static long day(int born) {
        var year = born / 10_000;
        var month = born / 100 % 100;
        var day = born % 100;
        return ((long) (year - FIRST_YEAR) * MONTHS + month - 1) * DAYS + day - 1;
    }
}
