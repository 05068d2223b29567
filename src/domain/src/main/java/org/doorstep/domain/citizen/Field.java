package org.doorstep.domain.citizen;

import java.util.Locale;

/// What a [Fact] says about a person.
public enum Field {
    TITLE("Title"),
    GIVEN_NAME("First name"),
    FAMILY_NAME("Last name"),
    FORMER_FAMILY_NAME("Former last name"),
    PREFERRED_NAME("Preferred name"),
    /// ISO date; may be `yyyy-mm` or `yyyy` where the source knows no more.
    BIRTH_DATE("Born"),
    /// ISO date.
    DEATH_DATE("Died"),
    SEX("Sex"),
    NATIONAL_INSURANCE_NUMBER("National Insurance number"),
    NHS_NUMBER("NHS number"),
    /// One line, without the postcode.
    ADDRESS("Address"),
    POSTCODE("Postcode"),
    /// Unique property reference number, up to 12 digits.
    UPRN("Property reference"),
    PHONE("Phone"),
    EMAIL("Email"),
    LANGUAGE("Language"),
    /// How the person moves around indoors, in a few words: *With a walking frame*.
    MOBILITY("Mobility indoors"),
    /// The reference that the service itself uses: rent account, council-tax account, claim, file
    /// number.
    ACCOUNT("Account");

    private final String title;

    Field(String title) {
        this.title = title;
    }

    /// What officers read.
    public String title() {
        return title;
    }

    /// The name on the wire, for example `birth_date`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the wire name.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public static Field parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
