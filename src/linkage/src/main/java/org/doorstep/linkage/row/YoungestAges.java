package org.doorstep.linkage.row;

import java.util.HashMap;
import java.util.Map;

/// How old the youngest of each source's people were when they came to their home: one source's are
/// of age, another's are children too.
final class YoungestAges {

    /// The share of its people that may be younger by a slip.
    private static final double BY_A_SLIP = 0.01;

    /// A source of which fewer are known tells nothing.
    private static final int FEW = 50;

    private static final int OLDEST = 130;
    private static final double DAYS_OF_YEAR = 365.2425;
    private static final int YEAR_OF_LONG_AGO = 1900;

    private final Map<Integer, Integer> bySource = new HashMap<>();

    YoungestAges(Rows rows) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (var row = 0; row < rows.size(); row++) {
            if (rows.born(row) != 0 && rows.since(row) != 0) {
                var age = Math.clamp(age(rows.born(row), rows.since(row)), 0, OLDEST);
                counts.computeIfAbsent(rows.source(row), none -> new int[OLDEST + 1])[age]++;
            }
        }
        counts.forEach((source, ages) -> bySource.put(source, youngest(ages)));
    }

    /// Years, nought where nobody knows.
    int of(int source) {
        return bySource.getOrDefault(source, 0);
    }

    /// Whole years, more or less, from a birth date to a day.
    static int age(int born, int day) {
        var year = decimal(born >>> 16);
        return (int) Math.floor(YEAR_OF_LONG_AGO + day / DAYS_OF_YEAR) - year;
    }

    private static int decimal(int digits) {
        return (digits >>> 12) * 1000
                + (digits >>> 8 & 0xf) * 100
                + (digits >>> 4 & 0xf) * 10
                + (digits & 0xf);
    }

    private static int youngest(int[] ages) {
        var all = 0;
        for (var count : ages) {
            all += count;
        }
        if (all < FEW) {
            return 0;
        }
        var younger = 0;
        for (var age = 0; age <= OLDEST; age++) {
            younger += ages[age];
            if (younger > BY_A_SLIP * all) {
                return age;
            }
        }
        return 0;
    }
}
