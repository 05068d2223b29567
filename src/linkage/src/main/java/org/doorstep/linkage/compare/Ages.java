package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Rows;

/// Compares one row's birth date with the day on which another, that has none, came to its home.
final class Ages {

    private static final int FITS = 1;
    private static final int TOO_YOUNG = 2;

    private Ages() {}

    /// The level of [Comparison#AGE].
    static int level(Rows rows, int left, int right) {
        if (rows.born(left) != 0 && rows.born(right) == 0) {
            return ofBorn(rows, left, right);
        }
        return rows.born(left) == 0 && rows.born(right) != 0 ? ofBorn(rows, right, left) : 0;
    }

    private static int ofBorn(Rows rows, int born, int other) {
        if (rows.since(other) == 0) {
            return 0;
        }
        return rows.age(born, rows.since(other)) < rows.youngest(rows.source(other))
                ? TOO_YOUNG
                : FITS;
    }
}
