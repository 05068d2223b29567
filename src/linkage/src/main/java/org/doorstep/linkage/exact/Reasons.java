package org.doorstep.linkage.exact;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.doorstep.domain.citizen.Link.DecidedBy;
import org.doorstep.linkage.Evidence;

/// Why each row is in its cluster: the most telling thing that it has in common with another.
final class Reasons {

    private static final byte NONE = -1;
    private static final byte RULING = Byte.MAX_VALUE;
    private static final Evidence ALONE =
            new Evidence(DecidedBy.RULE, "The only record of this person", OptionalInt.empty());

    private final byte[] kinds;
    private final int[] others;

    Reasons(int size) {
        kinds = new byte[size];
        others = new int[size];
        Arrays.fill(kinds, NONE);
    }

    void ruled(int left, int right) {
        note(left, RULING, right);
        note(right, RULING, left);
    }

    /// The rows are alike; each is explained by the first of the others.
    void alike(Likeness likeness, int[] group) {
        for (var row : group) {
            note(row, (byte) likeness.ordinal(), row == group[0] ? group[1] : group[0]);
        }
    }

    Evidence of(int row, List<Row> rows) {
        if (kinds[row] == NONE) {
            return ALONE;
        }
        var other = OptionalInt.of(rows.get(others[row]).number());
        return kinds[row] == RULING
                ? new Evidence(DecidedBy.OFFICER, "Decided by an officer: the same person", other)
                : new Evidence(DecidedBy.RULE, Likeness.values()[kinds[row]].finding(), other);
    }

    /// Keeps what was found first, as the more telling is compared first; of the same kind the
    /// lowest row, so that the order of the groups does not matter.
    private void note(int row, byte kind, int other) {
        if (kinds[row] == NONE || (kinds[row] == kind && other < others[row])) {
            kinds[row] = kind;
            others[row] = other;
        }
    }
}
