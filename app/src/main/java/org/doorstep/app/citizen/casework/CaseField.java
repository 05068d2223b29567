package org.doorstep.app.citizen.casework;

import java.util.Locale;

/// A field of the forms about a case.
enum CaseField {
    /// Of a new case.
    TYPE,
    /// Of a new case: ids, with a space between.
    SUBJECTS,
    /// Of a new case: id of the officer, or empty for nobody.
    OWNER,
    /// Of a case that is closed.
    OUTCOME,
    DAY,
    MONTH,
    YEAR,
    /// Where a limit in hours starts.
    TIME,
    WHY;

    /// The name under which it is kept.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
