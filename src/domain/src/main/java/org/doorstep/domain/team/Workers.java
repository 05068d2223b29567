package org.doorstep.domain.team;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who of a team works with a person. The same rule on laptop and hub, so that both always say the
/// same.
///
/// The systems say it first. Of an officer of whom an assignment speaks, the newest that does
/// decides: they have the person, or do not. Whom a system names later stands beside: nobody is
/// overwritten unseen.
public final class Workers {

    private Workers() {}

    /// @param named officers whom the systems name
    /// @param assignments of that team in the person's file, the oldest first
    public static Set<String> of(Collection<String> named, List<Assignment> assignments) {
        var workers = new TreeSet<>(named);
        for (var assignment : assignments) {
            workers.removeAll(assignment.from());
            if (assignment.to() != null) {
                workers.add(assignment.to());
            }
        }
        return workers;
    }
}
