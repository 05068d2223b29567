package org.doorstep.linkage.exact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.linkage.compare.Slips;
import org.jspecify.annotations.Nullable;

/// What speaks against two rows being one person, in plain words.
final class Contradictions {

    private final List<Row> rows;
    private final FirstNames firstNames;
    private final Set<Long> ruledApart = new HashSet<>();

    Contradictions(List<Row> rows, FirstNames firstNames) {
        this.rows = rows;
        this.firstNames = firstNames;
    }

    /// Takes an officer's decision that two rows are different people.
    void ruleApart(int left, int right) {
        ruledApart.add(pair(left, right));
    }

    /// What rules it out, whatever they have in common; null if nothing does. Two National
    /// Insurance numbers may be one slip of the pen apart; NHS numbers have a check digit.
    @Nullable String ruledOut(int left, int right) {
        var one = rows.get(left);
        var other = rows.get(right);
        if (one.nhs() != 0 && other.nhs() != 0 && one.nhs() != other.nhs()) {
            return "two different NHS numbers";
        }
        if (one.nationalInsurance() != 0
                && other.nationalInsurance() != 0
                && one.nationalInsurance() != other.nationalInsurance()
                && new Slips(one.stem()).to(other.stem()) > 1) {
            return "two different National Insurance numbers";
        }
        if (!ruledApart.isEmpty() && ruledApart.contains(pair(left, right))) {
            return "an officer decided that they are different people";
        }
        return null;
    }

    /// What makes this likeness doubtful; null if nothing does. A changed last name does not:
    /// people marry.
    @Nullable String against(Likeness likeness, int left, int right) {
        var one = rows.get(left);
        var other = rows.get(right);
        return switch (likeness) {
            case NHS_NUMBER, NATIONAL_INSURANCE_NUMBER ->
                    FirstNames.known(one, other)
                                    && one.born() != 0
                                    && other.born() != 0
                                    && one.born() != other.born()
                                    && !firstNames.fit(one, other)
                            ? "another name and another date of birth"
                            : null;
            case NAME_AND_BIRTH_DATE ->
                    firstNames.differInSecond(one, other) ? "another second name" : null;
        };
    }

    /// Whether more than this likeness speaks for them.
    boolean alsoAgree(Likeness likeness, int left, int right) {
        var one = rows.get(left);
        var other = rows.get(right);
        return switch (likeness) {
            case NHS_NUMBER, NATIONAL_INSURANCE_NUMBER ->
                    firstNames.fit(one, other) || (one.born() != 0 && one.born() == other.born());
            case NAME_AND_BIRTH_DATE -> one.given() == other.given();
        };
    }

    private static long pair(int left, int right) {
        return (long) Math.min(left, right) << Integer.SIZE | Math.max(left, right);
    }
}
