package org.doorstep.domain.team;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

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

        /// The open cases that go along when the person is given away by that officer.
        ///
        /// @param officer null for what nobody has: of that only the work of the team's own
        ///   services
        public List<Recorded<Case>> casesOf(@Nullable String officer) {
            return cases.stream()
                    .filter(one -> goesAlong(officer, one.body().owner(), one.body().service()))
                    .toList();
        }

        /// The open tasks that go along in the same way.
        public List<Recorded<Task>> tasksOf(@Nullable String officer) {
            return tasks.stream()
                    .filter(one -> goesAlong(officer, one.body().owner(), one.body().service()))
                    .toList();
        }

        private boolean goesAlong(
                @Nullable String officer, @Nullable String owner, Category service) {
            return Objects.equals(officer, owner)
                    && (officer != null || services.contains(service));
        }

        /// Whether work of the team's own services in it waits for somebody.
        public boolean waits() {
            return !casesOf(null).isEmpty() || !tasksOf(null).isEmpty();
        }

        /// Whether the person is that officer's; of null whether they are nobody's.
        public boolean isWith(@Nullable String officer) {
            return officer == null ? workers.isEmpty() : workers.contains(officer);
        }

        /// Whether anything in it is that officer's.
        public boolean isOf(String officer) {
            return workers.contains(officer)
                    || cases.stream().anyMatch(one -> officer.equals(one.body().owner()))
                    || tasks.stream().anyMatch(one -> officer.equals(one.body().owner()));
        }
    }
}
