package org.doorstep.linkage.exact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Birth dates that a system fills in where it knows none: the first of January 1900 and its like,
/// and in each source whatever date is far more frequent than the others of its year.
final class DefaultDates {

    /// A date that fewer records share is never suspicious.
    private static final int FEW = 25;

    /// So many times as frequent as an ordinary day of the year.
    private static final int TIMES = 10;

    private static final int DAYS_OF_YEAR = 365;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_OF_JANUARY = 101;

    private final Set<SourceDate> frequent;

    private DefaultDates(Set<SourceDate> frequent) {
        this.frequent = frequent;
    }

    private record SourceDate(int source, int date) {}

    static DefaultDates among(List<Row> rows) {
        Map<SourceDate, Integer> byDay = new HashMap<>();
        Map<SourceDate, Integer> byYear = new HashMap<>();
        for (var row : rows) {
            if (row.born() != 0) {
                byDay.merge(new SourceDate(row.source(), row.born()), 1, Integer::sum);
                byYear.merge(new SourceDate(row.source(), row.born() / 10_000), 1, Integer::sum);
            }
        }
        Set<SourceDate> frequent = new HashSet<>();
        byDay.forEach((day, records) -> {
            var year = byYear.get(new SourceDate(day.source, day.date / 10_000));
            var others = year == null ? 0 : year - records;
            if (records >= FEW && records > TIMES * (1 + others / DAYS_OF_YEAR)) {
                frequent.add(day);
            }
        });
        return new DefaultDates(frequent);
    }

    /// Whether the row's birth date is one of them.
    boolean has(Row row) {
        var year = row.born() / 10_000;
        return row.born() != 0
                && (year < FIRST_YEAR
                        || year > LAST_YEAR
                        || (year <= FIRST_YEAR + 1 && row.born() % 10_000 == FIRST_OF_JANUARY)
                        || frequent.contains(new SourceDate(row.source(), row.born())));
    }
}
