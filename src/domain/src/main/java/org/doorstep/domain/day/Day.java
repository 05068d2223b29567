package org.doorstep.domain.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// What an officer has before them, from what this laptop holds.
///
/// @param todos the officer's open tasks, in the order in which they came
/// @param news what others recorded since the officer last looked, the newest person first
/// @param conflicts how many conflicts wait for a decision
/// @param now up to where this is read, for the next time
public record Day(List<Todo> todos, List<News> news, int conflicts, Seen now) {

    public Day {
        todos = List.copyOf(todos);
        news = List.copyOf(news);
    }

    /// An open task of the officer.
    ///
    /// @param person what the person is called
    /// @param given whether somebody else gave it to the officer, or changed it, since they last
    ///   looked
    public record Todo(Recorded<Task> task, String person, boolean given) {}

    /// What others recorded about one person.
    ///
    /// @param name what the person is called
    /// @param arrived whether the person is new among the officer's cases: the rest is then old
    /// @param notes how many notes of colleagues
    /// @param events how many entries of source systems
    /// @param newest when the newest of it came
    public record News(
            UUID person, String name, boolean arrived, int notes, int events, Instant newest) {}

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
