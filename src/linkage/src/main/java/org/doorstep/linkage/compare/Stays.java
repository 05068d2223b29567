package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Rows;

/// Compares when two rows lived at their different homes: whoever leaves one comes to another.
final class Stays {

    private static final int ONE_AFTER_THE_OTHER = 1;
    private static final int SOON_AFTER = 2;
    private static final int LONG_AFTER = 3;
    private static final int AT_ONCE = 4;
    private static final int AT_ONCE_IN_ONE_SOURCE = 5;

    private static final int DAYS_OF_A_MOVE = 7;
    private static final int DAYS_BETWEEN = 92;

    private static final int BY_TWO_SOURCES = 1;
    private static final int NOT_AT_ONCE = 2;
    private static final int LISTED_AT_ONCE = 3;

    private Stays() {}

    /// The level of [Comparison#LISTED] of two rows of one home.
    static int listed(Rows rows, int left, int right) {
        if (rows.source(left) != rows.source(right)) {
            return BY_TWO_SOURCES;
        }
        var gap = Math.max(between(rows, left, right), between(rows, right, left));
        return gap >= 0 ? NOT_AT_ONCE : LISTED_AT_ONCE;
    }

    /// The level of [Comparison#MOVE] of two rows of different homes.
    static int level(Rows rows, int left, int right) {
        if (rows.since(left) == 0 || rows.since(right) == 0) {
            return 0;
        }
        var gap = Math.max(between(rows, left, right), between(rows, right, left));
        if (Math.abs(gap) <= DAYS_OF_A_MOVE) {
            return ONE_AFTER_THE_OTHER;
        }
        if (gap > 0) {
            return gap <= DAYS_BETWEEN ? SOON_AFTER : LONG_AFTER;
        }
        return rows.source(left) == rows.source(right) ? AT_ONCE_IN_ONE_SOURCE : AT_ONCE;
    }

    /// Days from the end of the one stay to the beginning of the other; below nought if the other
    /// had begun.
    private static int between(Rows rows, int one, int other) {
        return rows.until(one) == 0 ? Integer.MIN_VALUE + 1 : rows.since(other) - rows.until(one);
    }
}
