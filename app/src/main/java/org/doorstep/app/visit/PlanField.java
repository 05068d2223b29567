package org.doorstep.app.visit;

import java.util.Locale;

/// A field of the page on which a visit is planned.
enum PlanField {
    DAY,
    MONTH,
    YEAR,
    FROM,
    UNTIL,
    /// By when the officer is expected back.
    BACK,
    PLACE,
    /// Id of who goes too, or empty for nobody.
    COMPANION,
    /// Why the officer goes alone against a warning.
    ALONE,
    SERVICE,
    /// Ids of forms, with a space between.
    FORMS;

    /// The name under which it is kept.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
