package org.doorstep.domain.team;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who of a team works with a person. The same rule on laptop and hub, so that both always say the
/// same.
///
/// Of an officer of whom an assignment speaks, the newest that does decides: they have the person,
/// or do not. What the council's list of allocations says is an assignment as what a leader gives:
/// a hand-over stands until the list says something new, and whom it names then stands beside:
/// nobody is overwritten unseen.
public final class Workers {

    private Workers() {}

    /// @param assignments of that team in the person's file, the oldest first
    public static Set<String> of(List<Assignment> assignments) {
        var workers = new TreeSet<String>();
        for (var assignment : assignments) {
            workers.removeAll(assignment.from());
            if (assignment.to() != null) {
                workers.add(assignment.to());
            }
        }
        return workers;
    }
}
