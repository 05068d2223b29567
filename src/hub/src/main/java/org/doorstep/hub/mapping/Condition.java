package org.doorstep.hub.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What must be so of a row; several tests must all hold, none always holds.
record Condition(List<Test> tests) {

    static final Condition ALWAYS = new Condition(List.of());

    Condition {
        tests = List.copyOf(tests);
    }

    boolean holds(Row row) {
        for (var test : tests) {
            if (!test.holds(row)) {
                return false;
            }
        }
        return true;
    }

    sealed interface Test {

        boolean holds(Row row);

        /// The column has one of these values; the blank value stands for nothing.
        record Is(int column, Set<String> values) implements Test {
            @Override
            public boolean holds(Row row) {
                return values.contains(row.text(column));
            }
        }

        /// The column has none of these values.
        record IsNot(int column, Set<String> values) implements Test {
            @Override
            public boolean holds(Row row) {
                return !values.contains(row.text(column));
            }
        }

        /// The column has a value, or has none.
        record Says(int column, boolean something) implements Test {
            @Override
            public boolean holds(Row row) {
                return row.says(column) == something;
            }
        }

        /// The column is a number above or below a bound.
        record Beyond(int column, BigDecimal bound, int sign) implements Test {
            @Override
            public boolean holds(Row row) {
                return row.number(column)
                        .filter(number -> number.compareTo(bound) * sign > 0)
                        .isPresent();
            }
        }

        /// The column is a date at least so many days before the night of the extract.
        record Old(int column, int days) implements Test {
            @Override
            public boolean holds(Row row) {
                var latest = row.surroundings().night().minusDays(days);
                return row.date(column).filter(date -> !date.isAfter(latest)).isPresent();
            }
        }
    }
}
