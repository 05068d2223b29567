package org.doorstep.app.people.newcomer;

import java.util.Locale;

/// A field of the form, in its order. Its name is that under which the answer is kept.
enum NewcomerField {
    GIVEN_NAME,
    FAMILY_NAME,
    DAY,
    MONTH,
    YEAR,
    ADDRESS,
    POSTCODE,
    PHONE,
    NATIONAL_INSURANCE_NUMBER,
    SERVICE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
