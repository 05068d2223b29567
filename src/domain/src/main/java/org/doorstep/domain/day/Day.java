package org.doorstep.domain.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// What an officer has before them, from what this laptop holds.
///
/// @param todos the officer's open tasks, in the order in which they came
/// @param waiting work that nobody has yet and that the officer may take, in no particular order
/// @param news what others recorded since the officer last looked: people of whom there is a
///   warning first, of the others the newest
/// @param conflicts how many conflicts wait for a decision
/// @param now up to where this is read, for the next time
public record Day(
        List<Todo> todos, List<Waiting> waiting, List<News> news, int conflicts, Seen now) {

    public Day {
        todos = List.copyOf(todos);
        waiting = List.copyOf(waiting);
        news = List.copyOf(news);
    }

    /// An open task of the officer.
    ///
    /// @param person in whose file it is
    /// @param given whether somebody else gave it to the officer, or changed it, since they last
    ///   looked
    public record Todo(Recorded<Task> task, Mention person, boolean given) {}

    /// An open case or task that nobody has yet.
    public sealed interface Waiting {

        /// Number of the file on this laptop in which it is.
        int file();

        /// A case.
        ///
        /// @param tasks its open tasks that nobody has either, in the order in which they came
        record OfCase(int file, Recorded<Case> record, List<Recorded<Task>> tasks)
                implements Waiting {

            public OfCase {
                tasks = List.copyOf(tasks);
            }
        }

        /// A task that goes along with no such case.
        record OfTask(int file, Recorded<Task> task) implements Waiting {}
    }

    /// What others record, in the order in which it is told.
    public enum Kind {
        /// Done with a warning: recorded, reviewed, ended.
        WARNING,
        /// A completed form that came after its case was closed.
        LATE_FORM,
        /// Another completed form.
        FORM,
        /// Something that happened in a case.
        CASE,
        /// A visit that was planned, or of which something changed.
        VISIT,
        /// A note of a colleague.
        NOTE,
        /// An entry of a source system.
        ENTRY,
        /// A value that somebody settled.
        DETAIL
    }

    /// What others recorded about one person.
    ///
    /// @param who what they are called, and what to be careful of
    /// @param arrived whether the person is new among the officer's cases: the rest is then old
    /// @param counts how many of each kind; kinds of which there is none are left out
    /// @param newest when the newest of it came
    public record News(
            UUID person, Mention who, boolean arrived, Map<Kind, Integer> counts, Instant newest) {

        public News {
            counts = Map.copyOf(counts);
        }

        /// How many of that kind.
        public int count(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }

    /// How far the officer has looked.
    ///
    /// @param record number of what came last to the laptop by then; they are given in order of
    ///   arrival, to new records and to what a record newly reads
    /// @param at when
    public record Seen(long record, Instant at) {

        /// As it is kept in the settings.
        @Override
        public String toString() {
            return record + " " + at;
        }

        /// Reads [#toString()]'s form; null if it is none, as if the officer had never looked.
        public static @Nullable Seen parse(String kept) {
            var words = kept.strip().split(" ");
            try {
                return words.length == 2
                        ? new Seen(Long.parseLong(words[0]), Instant.parse(words[1]))
                        : null;
            } catch (NumberFormatException | java.time.DateTimeException e) {
                return null;
            }
        }
    }
}
