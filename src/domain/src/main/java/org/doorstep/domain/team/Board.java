package org.doorstep.domain.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;

/// What a team works on, as far as this laptop holds it.
///
/// @param team scope of the team
/// @param name what it is called
/// @param leads whether the officer may give its work to others
/// @param pieces one for each person, in no particular order
public record Board(String team, String name, boolean leads, List<Piece> pieces) {

    public Board {
        pieces = List.copyOf(pieces);
    }

    /// One person with whom the team works.
    ///
    /// @param number of their file on this laptop
    /// @param workers ids of those of the team who work with them; of others only where a case or
    ///   task of theirs is open
    /// @param services of the team that work with them
    /// @param cases the open cases in their file
    /// @param tasks the open tasks in their file
    public record Piece(
            int number,
            UUID person,
            Set<String> workers,
            Set<Category> services,
            List<Recorded<Case>> cases,
            List<Recorded<Task>> tasks) {

        public Piece {
            workers = Set.copyOf(workers);
            services = Set.copyOf(services);
            cases = List.copyOf(cases);
            tasks = List.copyOf(tasks);
        }

        /// Whether anything in it is that officer's.
        public boolean isOf(String officer) {
            return workers.contains(officer)
                    || cases.stream().anyMatch(one -> officer.equals(one.body().owner()))
                    || tasks.stream().anyMatch(one -> officer.equals(one.body().owner()));
        }
    }
}
