package org.doorstep.linkage.search;

import java.util.function.IntConsumer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.search.typed.Reading.Birthday;
import org.doorstep.linkage.search.typed.Reading.Born;

/// Birth dates in order of the year and in order of the day of the year.
final class Births {

    private static final int YEARS = 10_000;

    private final KeyedInts byYear = new KeyedInts(1024);
    private final KeyedInts byDay = new KeyedInts(1024);

    void add(PartialDate date, int person) {
        byYear.add(date.year() * 10_000L + date.month() * 100L + date.day(), person);
        if (date.month() != 0) {
            byDay.add(day(date.month(), date.day(), date.year()), person);
        }
    }

    void settle() {
        byYear.sort();
        byDay.sort();
    }

    void forEach(Born born, IntConsumer action) {
        tell(byYear, born.from(), born.to(), action);
    }

    void forEach(Birthday birthday, IntConsumer action) {
        var month = birthday.month();
        if (birthday.day() == 0) {
            tell(byDay, day(month, 0, 0), day(month + 1, 0, 0) - 1, action);
        } else {
            var day = birthday.day();
            tell(
                    byDay,
                    day(month, day, birthday.fromYear()),
                    day(month, day, birthday.toYear()),
                    action);
        }
    }

    private static long day(int month, int day, int year) {
        return (month * 100L + day) * YEARS + year;
    }

    private static void tell(KeyedInts births, long from, long to, IntConsumer action) {
        for (var place = births.firstNotBelow(from);
                place < births.size() && births.key(place) <= to;
                place++) {
            action.accept(births.value(place));
        }
    }
}
