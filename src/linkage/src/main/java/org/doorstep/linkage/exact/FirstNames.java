package org.doorstep.linkage.exact;

import org.doorstep.linkage.compare.Slips;
import org.doorstep.linkage.normal.Nicknames;

/// Whether two rows' first names may be the same person's.
final class FirstNames {

    private static final int LONG_ENOUGH_FOR_A_SLIP = 4;

    private final Words names;
    private final Nicknames nicknames;

    FirstNames(Words names, Nicknames nicknames) {
        this.names = names;
        this.nicknames = nicknames;
    }

    /// Whether both are known.
    static boolean known(Row one, Row other) {
        return one.given() != Words.NONE && other.given() != Words.NONE;
    }

    /// Whether they are one name: exactly, shortened, by a slip of the pen or by what people call
    /// them.
    boolean fit(Row one, Row other) {
        if (!known(one, other)) {
            return false;
        }
        var left = firstWord(one);
        var right = firstWord(other);
        return left.startsWith(right)
                || right.startsWith(left)
                || nicknames.areKin(left, right)
                || goesBy(one, right)
                || goesBy(other, left)
                || (Math.min(left.length(), right.length()) >= LONG_ENOUGH_FOR_A_SLIP
                        && new Slips(left).to(right) <= 1);
    }

    /// Whether each has a second name and they are not one, as *Mary Ann* and *Mary Jane*. A
    /// missing one, or a fitting initial, says nothing.
    boolean differInSecond(Row one, Row other) {
        var left = afterFirst(one);
        var right = afterFirst(other);
        return !left.startsWith(right) && !right.startsWith(left);
    }

    private boolean goesBy(Row row, String name) {
        return row.known() != Words.NONE && names.word(row.known()).equals(name);
    }

    private String firstWord(Row row) {
        var given = names.word(row.given());
        var space = given.indexOf(' ');
        return space < 0 ? given : given.substring(0, space);
    }

    private String afterFirst(Row row) {
        var given = names.word(row.given());
        var space = given.indexOf(' ');
        return space < 0 ? "" : given.substring(space);
    }
}
