package org.doorstep.app.citizen.marker;

import java.util.Locale;

/// A field of the forms about a warning.
enum MarkerField {
    /// Title of the chosen kind.
    TYPE,
    TEXT,
    /// Wire name.
    LEVEL,
    SERVICE,
    EVIDENCE,
    AGREED,
    /// Whether the person was told: wire name, or empty while nothing is chosen.
    TOLD,
    NOT_TOLD,
    /// Whether every service is told: `yes` or `no`.
    EVERYBODY,
    DAY,
    MONTH,
    YEAR,
    /// What a review found, or why the warning ends.
    REASON;

    /// The name under which it is kept.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
