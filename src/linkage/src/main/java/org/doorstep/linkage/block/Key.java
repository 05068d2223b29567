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
    /// One left a home on the day on which the other came to one.
    MOVE_AND_SURNAME(true),
    MOVE_AND_GIVEN(true),
    NAMES(false),
    BIRTH(false),
    POSTCODE(false),
    SURNAME_AND_INITIAL(false),
    PHONE(false),
    OTHER(false);

    private static final int COUNT = values().length;

    /// How many values a row has for all keys: one for each, and for a move one more, for a row
    /// agrees in what it came on with what another left on.
    static final int COLUMNS = COUNT + 2;

    private final boolean telling;

    Key(boolean telling) {
        this.telling = telling;
    }

    /// Whether rows agree in it by one's coming and the other's leaving.
    boolean isMove() {
        return this == MOVE_AND_SURNAME || this == MOVE_AND_GIVEN;
    }

    /// Where among the columns the value is that must be equal to the other row's value at
    /// [#ordinal]: there too, but for moves.
    int partner() {
        return isMove() ? COUNT + ordinal() - MOVE_AND_SURNAME.ordinal() : ordinal();
    }

    /// Whether it is telling enough for a file of any size; the others are for what room is left.
    boolean telling() {
        return telling;
    }
}
