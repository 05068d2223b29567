package org.doorstep.domain.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The visits that this laptop knows.
public interface Visits {

    /// The form under which the planning of a visit is filled in, see
    /// [org.doorstep.domain.form.Answers].
    String NEW = "visit";

    /// That an officer goes alone though warnings say not to.
    ///
    /// @param about marks of those warnings
    /// @param reason in the officer's words, not blank
    record Alone(List<UUID> about, String reason) {
        public Alone {
            about = List.copyOf(about);
        }
    }

    /// What an officer does with a visit.
    ///
    /// @param made what it says from now on
    /// @param entries what is said with it
    record Turn(Visit made, List<VisitEntry> entries) {
        public Turn {
            entries = List.copyOf(entries);
        }
    }

    /// This officer's visits that are planned to touch that time, or did; those that do not take
    /// place are left out. In the order in which they begin.
    List<VisitRun> mine(Instant from, Instant until);

    /// Those of this officer that have begun and not ended.
    List<VisitRun> underWay();

    /// The visits to one person, the newest first.
    List<VisitRun> of(UUID person);

    /// Empty if this laptop does not hold it, or no longer.
    Optional<VisitRun> one(UUID visit);

    /// Plans a visit: it and what is to be done there are safe on the disk on return and wait for
    /// the hub as one. What was kept of the form [#NEW] for that person ends with it.
    ///
    /// @param alone why the officer goes alone against a warning; null where nothing warns of that
    /// @throws IllegalArgumentException if something is wrong with it; the message is for officers
    VisitRun book(UUID person, Visit visit, List<VisitRun.Item> agenda, @Nullable Alone alone);

    /// Plans a visit to which nobody needs to be taken along.
    default VisitRun book(UUID person, Visit visit, List<VisitRun.Item> agenda) {
        return book(person, visit, agenda, null);
    }

    /// Does something with a visit as it now stands, in one transaction.
    ///
    /// @return what it said before
    /// @throws IllegalArgumentException if something is wrong with it; the message is for officers
    /// @throws java.util.NoSuchElementException if this laptop does not hold it any more
    Visit take(UUID visit, Function<VisitRun, Turn> deed);
}
