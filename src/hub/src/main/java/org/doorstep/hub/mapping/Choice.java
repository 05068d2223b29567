package org.doorstep.hub.mapping;

import java.util.List;

/// A value that depends on the row: the first case that holds, else what is left.
record Choice<T>(List<Case<T>> cases, T otherwise) {

    Choice {
        cases = List.copyOf(cases);
    }

    record Case<T>(Condition when, T value) {}

    T of(Row row) {
        for (var each : cases) {
            if (each.when().holds(row)) {
                return each.value();
            }
        }
        return otherwise;
    }
}
