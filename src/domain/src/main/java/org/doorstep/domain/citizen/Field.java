package org.doorstep.domain.citizen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a [Fact] says about a person.
public enum Field {
    /// First and last name as one, see [NameText]: composed, no source says it by itself.
    NAME("Name"),
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

    /// All that a source can say.
    public static List<Field> said() {
        return Stream.of(values()).filter(field -> field != NAME).toList();
    }

    /// Reads the wire name of one that a source can say.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public static Field parseSaid(String wireName) {
        var field = parse(wireName);
        if (field == NAME) {
            throw new IllegalArgumentException(wireName + " is composed");
        }
        return field;
    }

    /// Reads the wire name.
    ///
    /// @throws IllegalArgumentException if there is no such field
    public static Field parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
