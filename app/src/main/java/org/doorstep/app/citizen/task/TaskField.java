package org.doorstep.app.citizen.task;

import java.util.Locale;

/// A field of the form of a task.
enum TaskField {
    WHAT,
    SERVICE,
    OWNER,
    /// `none`, `day` or `rule`.
    LIMIT,
    DUE_DAY,
    DUE_MONTH,
    DUE_YEAR,
    REASON,
    RULE,
    SINCE_DAY,
    SINCE_MONTH,
    SINCE_YEAR,
    /// Of rules in hours.
    TIME;

    /// The name under which it is kept.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
