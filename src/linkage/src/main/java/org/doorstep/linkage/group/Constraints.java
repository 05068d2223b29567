package org.doorstep.linkage.group;

import java.util.HashSet;
import java.util.Set;
import org.doorstep.linkage.compare.Slips;
import org.doorstep.linkage.row.Rows;

/// Which rows can never be one person, whatever they have in common: their NHS numbers differ, or
/// their National Insurance numbers by more than a slip, or an officer said so.
public final class Constraints {

    private final Rows rows;
    private final Set<Long> ruledApart = new HashSet<>();

    public Constraints(Rows rows) {
        this.rows = rows;
    }

    /// Takes an officer's decision.
    public void ruleApart(int left, int right) {
        ruledApart.add(pair(left, right));
    }

    /// What keeps two rows apart.
    public enum Bar {
        NONE,
        OFFICER,
        NHS_NUMBERS,
        NATIONAL_INSURANCE_NUMBERS
    }

    public Bar between(int left, int right) {
        if (!ruledApart.isEmpty() && ruledApart.contains(pair(left, right))) {
            return Bar.OFFICER;
        }
        if (rows.nhs(left) != 0 && rows.nhs(right) != 0 && rows.nhs(left) != rows.nhs(right)) {
            return Bar.NHS_NUMBERS;
        }
        if (rows.national(left) != rows.national(right)
                && rows.insurance(left)
                && rows.insurance(right)) {
            var nationals = rows.texts().nationals();
            var slips =
                    new Slips(nationals.text(rows.national(left)))
                            .to(nationals.text(rows.national(right)));
            return slips > 1 ? Bar.NATIONAL_INSURANCE_NUMBERS : Bar.NONE;
        }
        return Bar.NONE;
    }

    private static long pair(int left, int right) {
        return (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
    }
}
