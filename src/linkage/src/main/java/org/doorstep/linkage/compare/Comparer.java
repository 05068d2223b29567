package org.doorstep.linkage.compare;

import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;

/// Compares two rows in every way. Keeps what it worked out: not for use by several threads.
public final class Comparer {

    private static final int ONE_OF_A_NAME = 1;
    private static final int TWO_OF_A_NAME = 2;
    private static final int SAME_SEX = 1;
    private static final int BOY_AND_MAN = 2;
    private static final int OTHER_SEX = 3;

    private final Rows rows;
    private final Names names;
    private final Places places;
    private final Marks marks;

    public Comparer(Rows rows, Nicknames nicknames) {
        this.rows = rows;
        names = new Names(rows, nicknames);
        places = new Places(rows);
        marks = new Marks(rows);
    }

    /// The [Pattern] of two rows, the same whichever comes first.
    public long compare(int left, int right) {
        var place = places.level(left, right);
        return names.compare(left, right)
                | Pattern.at(Comparison.BIRTH, Births.level(rows.born(left), rows.born(right)))
                | Pattern.at(Comparison.PLACE, place)
                | stays(place, left, right)
                | Pattern.at(Comparison.AGE, Ages.level(rows, left, right))
                | Pattern.at(Comparison.MET, rows.companions().met(left, right))
                | Pattern.at(Comparison.NAMESAKE, namesake(left, right))
                | Pattern.at(Comparison.SEX, sex(left, right))
                | marks.compare(left, right);
    }

    private int namesake(int left, int right) {
        if (rows.born(left) != 0 && rows.born(right) != 0) {
            return 0;
        }
        var companions = rows.companions();
        return companions.hasNamesake(left) || companions.hasNamesake(right)
                ? TWO_OF_A_NAME
                : ONE_OF_A_NAME;
    }

    private long stays(int place, int left, int right) {
        if (place == 0) {
            return 0;
        }
        if (place <= Places.HOME_WITH_SLIPS) {
            return Pattern.at(Comparison.LISTED, Stays.listed(rows, left, right));
        }
        return Pattern.at(Comparison.MOVE, Stays.level(rows, left, right))
                | Pattern.at(Comparison.COMPANY, rows.companions().level(left, right));
    }

    private int sex(int left, int right) {
        var one = rows.sex(left);
        var other = rows.sex(right);
        if (one == 0 || other == 0) {
            return 0;
        }
        if (one == other) {
            return SAME_SEX;
        }
        if (one == Rows.FEMALE || other == Rows.FEMALE) {
            return OTHER_SEX;
        }
        return one + other == Rows.BOY + Rows.MAN ? BOY_AND_MAN : SAME_SEX;
    }
}
