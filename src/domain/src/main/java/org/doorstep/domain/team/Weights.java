package org.doorstep.domain.team;

import java.util.Map;

/// By what work is weighed, in hundredths, so that it is added up exactly. The council's own:
/// whoever leads teams knows what weighs on them.
///
/// @param person each person with whom somebody works
/// @param usual each open case of whose type nothing else is said
/// @param caseTypes each open case of these types
/// @param task each open task
/// @param atRisk more, if it is at risk
/// @param late more, if it is late
/// @param full from what on somebody has as much as one can do
public record Weights(
        int person,
        int usual,
        Map<String, Integer> caseTypes,
        int task,
        int atRisk,
        int late,
        int full) {

    public Weights {
        caseTypes = Map.copyOf(caseTypes);
    }

    /// What a case of that type weighs.
    public int of(String caseType) {
        return caseTypes.getOrDefault(caseType, usual);
    }
}
