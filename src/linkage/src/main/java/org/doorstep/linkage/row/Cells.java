package org.doorstep.linkage.row;

import java.util.Arrays;

/// The numbers behind [Rows], row by row in one array. Two rows are compared in nearly all they
/// say, and they lie far apart: so what one row says lies together.
final class Cells {

    static final int FIRST = 0;
    static final int GIVEN = 1;
    static final int KNOWN = 2;
    static final int FAMILY = 3;
    static final int FORMER = 4;
    static final int BORN = 5;
    static final int STREET = 6;
    static final int POSTCODE = 7;
    static final int TOWN = 8;
    static final int HOUSE = 9;
    static final int UPRN = 10;
    static final int NHS = 12;
    static final int NATIONAL = 14;
    static final int PHONES = 15;
    static final int EMAIL = PHONES + RowReader.PHONES;
    static final int SINCE = EMAIL + 1;
    static final int UNTIL = EMAIL + 2;
    static final int SOURCE = EMAIL + 3;
    static final int SEX = EMAIL + 4;
    static final int PROPERTY = EMAIL + 5;
    static final int NAME = EMAIL + 6;
    static final int BIRTH = EMAIL + 7;
    static final int NUMBER = EMAIL + 8;
    static final int INSURANCE = EMAIL + 9;

    /// From here on one cell for each kind of other column.
    static final int OTHERS = EMAIL + 10;

    private static final long LOW = 0xffffffffL;

    private final int width;
    private int[] cells;

    Cells(int rows, int kinds) {
        width = OTHERS + kinds;
        cells = new int[rows * width];
    }

    int at(int row, int field) {
        return cells[row * width + field];
    }

    /// Two cells together.
    long longAt(int row, int field) {
        var place = row * width + field;
        return (long) cells[place] << Integer.SIZE | cells[place + 1] & LOW;
    }

    void set(int row, int field, int value) {
        cells[row * width + field] = value;
    }

    private void setLong(int row, int field, long value) {
        set(row, field, (int) (value >>> Integer.SIZE));
        set(row, field + 1, (int) value);
    }

    /// Takes in a row, at the place after all others.
    void put(int place, Row row) {
        if ((place + 1) * width > cells.length) {
            cells = Arrays.copyOf(cells, (place + (place >> 1) + 1) * width);
        }
        set(place, NUMBER, row.number());
        set(place, SOURCE, row.source());
        set(place, GIVEN, row.given());
        set(place, FIRST, row.first());
        set(place, KNOWN, row.known());
        set(place, FAMILY, row.family());
        set(place, FORMER, row.former());
        set(place, SEX, row.sex());
        set(place, BORN, row.born());
        set(place, HOUSE, row.house());
        set(place, STREET, row.street());
        set(place, TOWN, row.town());
        set(place, POSTCODE, row.postcode());
        setLong(place, UPRN, row.uprn());
        setLong(place, NHS, row.nhs());
        set(place, NATIONAL, row.national());
        set(place, INSURANCE, row.insurance() ? 1 : 0);
        set(place, EMAIL, row.email());
        set(place, SINCE, row.since());
        set(place, UNTIL, row.until());
        System.arraycopy(row.phones(), 0, cells, place * width + PHONES, row.phones().length);
        System.arraycopy(row.others(), 0, cells, place * width + OTHERS, width - OTHERS);
    }
}
