package org.doorstep.hub.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// One row of an extract as its mapping sees it: values by the mapping's own numbers of columns,
/// stripped, and blank where the system only pretends to know.
final class Row {

    private final String[] values;
    private final Table table;
    private final Surroundings surroundings;

    Row(String[] values, Table table, Surroundings surroundings) {
        this.values = values;
        this.table = table;
        this.surroundings = surroundings;
    }

    /// Blank if the column says nothing.
    String text(int column) {
        return values[column];
    }

    boolean says(int column) {
        return !values[column].isEmpty();
    }

    Optional<When> when(int column) {
        return says(column) ? table.dates().read(values[column]) : Optional.empty();
    }

    Optional<LocalDate> date(int column) {
        return when(column).map(When::date);
    }

    Optional<BigDecimal> number(int column) {
        return says(column) ? Numbers.read(values[column]) : Optional.empty();
    }

    Table table() {
        return table;
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
