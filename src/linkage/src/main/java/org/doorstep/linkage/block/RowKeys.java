package org.doorstep.linkage.block;

import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.row.Texts;

/// The keys of one row, as numbers; nought where the row lacks what the key is made of. Not for use
/// by several threads.
final class RowKeys {

    private static final int DAY = 0xff;
    private static final int MONTH = 0xff00;
    private static final int YEAR_DIGITS = 16;
    private static final int AREA = 3;
    private static final int INWARD = 3;
    private static final int SHORTEST_UK = 5;

    private final Rows rows;
    private final Texts texts;
    private final Sounds sounds = new Sounds();

    RowKeys(Rows rows) {
        this.rows = rows;
        texts = rows.texts();
    }

    /// Writes the row's keys into the array from that place on, [Key#COLUMNS] in all.
    void write(int row, long[] keys, int from) {
        var first = rows.first(row);
        var family = rows.family(row);
        var given = first == Lexicon.NONE ? 0 : sounds.of(texts.firsts(), first);
        var surname = family == Lexicon.NONE ? 0 : sounds.of(texts.families(), family);
        // Without order, for names are swapped now and then.
        var names = both(given, surname) ? given + surname : 0;
        var born = rows.born(row);
        var whole = (born & DAY) != 0;
        var birth = whole ? Lexicon.mixed(born) : 0;
        var year = born == 0 ? 0 : Lexicon.mixed(born >>> YEAR_DIGITS);
        var postcode = hash(texts.postcodes(), rows.postcode(row));
        var came = rows.since(row) == 0 ? 0 : Lexicon.mixed(rows.since(row));
        var left = rows.until(row) == 0 ? 0 : Lexicon.mixed(rows.until(row));
        for (var key : Key.values()) {
            keys[from + key.ordinal()] =
                    switch (key) {
                        case NHS_NUMBER -> rows.nhs(row);
                        case NATIONAL -> hash(texts.nationals(), rows.national(row));
                        case EMAIL -> hash(texts.emails(), rows.email(row));
                        case PHONE_AND_GIVEN -> joined(phone(row), given);
                        case HOME -> home(row);
                        case BIRTH_AND_SURNAME -> joined(birth, surname);
                        case BIRTH_AND_GIVEN -> joined(birth, given);
                        case NAMES_AND_YEAR -> joined(names, year);
                        case POSTCODE_AND_GIVEN -> joined(postcode, given);
                        case NAMES_AND_DAY -> joined(names, whole ? day(born) : 0);
                        case HOUSE_AND_STREET -> houseAndStreet(row);
                        case SURNAME_AND_POSTCODE -> joined(surname, postcode);
                        case NAMES_AND_AREA -> joined(names, area(row));
                        case BIRTH_AND_INITIAL -> joined(whole ? anyOrder(born) : 0, initial(row));
                        case MOVE_AND_SURNAME -> joined(came, surname);
                        case MOVE_AND_GIVEN -> joined(came, given);
                        case NAMES -> names;
                        case BIRTH -> birth;
                        case POSTCODE -> postcode;
                        case SURNAME_AND_INITIAL -> joined(surname, initial(row));
                        case PHONE -> phone(row);
                        case OTHER -> other(row);
                    };
        }
        keys[from + Key.MOVE_AND_SURNAME.partner()] = joined(left, surname);
        keys[from + Key.MOVE_AND_GIVEN.partner()] = joined(left, given);
    }

    private static boolean both(long one, long other) {
        return one != 0 && other != 0;
    }

    private static long joined(long one, long other) {
        return both(one, other) ? Lexicon.mixed(one + 31 * other) : 0;
    }

    private static long hash(Lexicon lexicon, int number) {
        return number == Lexicon.NONE ? 0 : lexicon.hash(number);
    }

    private long phone(int row) {
        return hash(texts.phones(), rows.phone(row, 0));
    }

    private long home(int row) {
        return rows.uprn(row) != 0
                ? Lexicon.mixed(rows.uprn(row))
                : hash(texts.properties(), rows.property(row));
    }

    /// For a home that one source knows by number and another in words.
    private long houseAndStreet(int row) {
        var postcode = hash(texts.postcodes(), rows.postcode(row));
        var street = hash(texts.streets(), rows.street(row));
        return joined(hash(texts.houses(), rows.house(row)), street == 0 ? postcode : street);
    }

    /// Day and month, in either order.
    private static long day(int born) {
        var day = born & DAY;
        var month = (born & MONTH) >>> 8;
        return Lexicon.mixed(Math.min(day, month) << 8 | Math.max(day, month));
    }

    private static long anyOrder(int born) {
        return day(born) + Lexicon.mixed(born >>> YEAR_DIGITS);
    }

    private long initial(int row) {
        var first = rows.first(row);
        return first == Lexicon.NONE ? 0 : texts.firsts().text(first).charAt(0);
    }

    /// Postal sector, or the first digits of a code of another country, or the town.
    private long area(int row) {
        var postcode = rows.postcode(row);
        if (postcode == Lexicon.NONE) {
            return hash(texts.towns(), rows.town(row));
        }
        var text = texts.postcodes().text(postcode);
        var letters =
                Character.isLetter(text.charAt(0)) && text.length() >= SHORTEST_UK
                        ? text.length() - INWARD + 1
                        : Math.min(AREA, text.length());
        return Lexicon.hash(text.substring(0, letters));
    }

    private long other(int row) {
        var sum = 0L;
        for (var kind = 0; kind < texts.kinds(); kind++) {
            if (rows.other(row, kind) == Lexicon.NONE) {
                return 0;
            }
            sum = joined(sum + kind + 1, hash(texts.others(kind), rows.other(row, kind)));
        }
        return sum;
    }
}
