package org.doorstep.linkage.block;

/// What two rows may have in common so that they are compared, the most telling first.
public enum Key {
    NHS_NUMBER(true),
    NATIONAL(true),
    EMAIL(true),
    PHONE_AND_GIVEN(true),
    HOME(true),
    BIRTH_AND_SURNAME(true),
    BIRTH_AND_GIVEN(true),
    NAMES_AND_YEAR(true),
    POSTCODE_AND_GIVEN(true),
    NAMES_AND_DAY(true),
    HOUSE_AND_STREET(true),
    SURNAME_AND_POSTCODE(true),
    NAMES_AND_AREA(true),
    BIRTH_AND_INITIAL(true),
    NAMES(false),
    BIRTH(false),
    POSTCODE(false),
    SURNAME_AND_INITIAL(false),
    PHONE(false),
    OTHER(false);

    private final boolean telling;

    Key(boolean telling) {
        this.telling = telling;
    }

    /// Whether it is telling enough for a file of any size; the others are for what room is left.
    boolean telling() {
        return telling;
    }
}
