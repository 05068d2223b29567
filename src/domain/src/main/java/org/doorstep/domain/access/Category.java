package org.doorstep.domain.access;

import java.util.Locale;

/// The part of a file that a record belongs to. A role or a sharing agreement opens categories,
/// never single records.
///
/// All but [#CORE] are also the services of the council that the officer sees as tiles and lanes.
public enum Category {
    /// That the person exists, who works with them, and of what every service is warned; no
    /// content.
    CORE("Identity"),
    HOUSING("Housing"),
    BENEFITS("Benefits"),
    COUNCIL_TAX("Council tax"),
    ADULT_CARE("Adult care"),
    CHILDREN("Children's"),
    OTHER("Other");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /// What officers read, for example *Council tax*.
    public String title() {
        return title;
    }

    /// The name on the wire and in files, for example `council_tax`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the wire name.
    ///
    /// @throws IllegalArgumentException if there is no such category
    public static Category parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
