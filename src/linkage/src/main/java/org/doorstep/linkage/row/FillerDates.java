package org.doorstep.linkage.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Birth dates that a system fills in where it knows none: whatever date is, in one source, far
/// more frequent than the others of its year.
///
/// Where the first of January is frequent in year after year, the source knows the year alone, and
/// says so in this way: such dates stay, and their frequency makes them weigh little.
final class FillerDates {

    /// A date that fewer rows share is never suspicious.
    private static final int FEW = 25;

    /// So many times as frequent as an ordinary day of the year.
    private static final int TIMES = 10;

    private static final int DAYS_OF_YEAR = 365;
    private static final int YEARS_OF_HABIT = 5;
    private static final int FIRST_OF_JANUARY = 0x0101;
    private static final int DAY_AND_MONTH = 0xffff;
    private static final int DIGITS_OF_DAY = 16;

    private final Set<Long> fillers;

    private FillerDates(Set<Long> fillers) {
        this.fillers = fillers;
    }

    static FillerDates among(List<Row> rows) {
        Map<Long, Integer> byDay = new HashMap<>();
        Map<Long, Integer> byYear = new HashMap<>();
        for (var row : rows) {
            if (row.born() != 0) {
                byDay.merge(key(row.source(), row.born()), 1, Integer::sum);
                byYear.merge(key(row.source(), row.born() >>> DIGITS_OF_DAY), 1, Integer::sum);
            }
        }
        Set<Long> fillers = new HashSet<>();
        Map<Integer, Set<Long>> januaries = new HashMap<>();
        byDay.forEach((key, rowsOfDay) -> {
            var source = (int) (key >>> Integer.SIZE);
            var born = key.intValue();
            var others = byYear.getOrDefault(key(source, born >>> DIGITS_OF_DAY), 0) - rowsOfDay;
            if (rowsOfDay >= FEW && rowsOfDay > TIMES * (1 + others / DAYS_OF_YEAR)) {
                fillers.add(key);
                if ((born & DAY_AND_MONTH) == FIRST_OF_JANUARY) {
                    januaries.computeIfAbsent(source, none -> new HashSet<>()).add(key);
                }
            }
        });
        januaries.values().stream()
                .filter(years -> years.size() >= YEARS_OF_HABIT)
                .forEach(fillers::removeAll);
        return new FillerDates(fillers);
    }

    /// Whether the row's birth date is one of them.
    boolean has(Row row) {
        return row.born() != 0 && fillers.contains(key(row.source(), row.born()));
    }

    private static long key(int source, int date) {
        return (long) source << Integer.SIZE | date;
    }
}
