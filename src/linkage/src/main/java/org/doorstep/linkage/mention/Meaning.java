package org.doorstep.linkage.mention;

import java.util.Locale;

/// What a value says of a person. The names in small letters are those of a column file.
public enum Meaning {
    GIVEN,
    /// Another first name that they go by.
    PREFERRED,
    SURNAME,
    FORMER_SURNAME,
    FULL_NAME,
    /// A form of address; tells the sex where nothing else does.
    TITLE,
    DOB,
    SEX,
    HOUSE_NUMBER,
    /// The street, or a whole address in one line.
    STREET,
    TOWN,
    POSTCODE,
    /// Unique property reference number.
    UPRN,
    /// When they came to that address.
    SINCE,
    /// When they left it.
    UNTIL,
    PHONE,
    EMAIL,
    /// A number that is one person's, of which nothing else is known. It may hold slips.
    NATIONAL_ID,
    /// An NHS number whose check digit is right.
    NHS_NUMBER,
    /// A well-formed National Insurance number, without its suffix.
    NATIONAL_INSURANCE_NUMBER,
    /// Anything else that is worth comparing.
    OTHER;

    /// Reads the name of a column file.
    ///
    /// @throws IllegalArgumentException if there is no such meaning
    public static Meaning parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
