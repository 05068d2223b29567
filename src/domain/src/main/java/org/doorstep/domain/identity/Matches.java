package org.doorstep.domain.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// The pairs that this laptop's officer may decide about: of each it holds both records.
public interface Matches {

    /// The first of the queue: those nobody has looked at before those that somebody was unsure of,
    /// the likeliest first.
    ///
    /// @param which only those
    /// @param most how many at most
    List<UUID> queue(Which which, int most);

    /// How many wait.
    Waiting waiting();

    /// The pair with both records; empty if it is gone or one of the records is.
    Optional<Pair> pair(UUID match);

    /// Decides. Saved here and sent to the hub as one.
    ///
    /// @param verdict any but [Verdict#UNDO] and [Verdict#BELONGS]
    /// @return what takes it back
    Decided decide(Pair pair, Verdict verdict);

    /// Sets it aside: it comes again after all others.
    Decided unsure(Pair pair);

    /// Takes a decision back.
    void undo(Decided decided);

    /// How often the hub is wrong, as far as officers have looked.
    ErrorRate errorRate();

    /// Part of the queue.
    ///
    /// @param service where one of the two records is of that service; null for all
    /// @param sureness how likely the pair is one person
    record Which(@Nullable Category service, Sureness sureness) {

        /// All of it.
        public static final Which ALL = new Which(null, Sureness.ANY);
    }

    /// How likely a pair is one person.
    enum Sureness {
        ANY(0, 100),
        /// At least 9 in 10.
        STRONG(90, 100),
        WEAK(0, 89);

        private final int from;
        private final int to;

        Sureness(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /// In a hundred, both included.
        public int from() {
            return from;
        }

        public int to() {
            return to;
        }
    }

    /// @param all how many pairs wait
    /// @param byService in how many of them a service has a record
    record Waiting(int all, Map<Category, Integer> byService) {

        public Waiting {
            byService = Map.copyOf(byService);
        }
    }

    /// One pair as it is shown.
    record Pair(
            Recorded<PossibleMatch> match,
            Recorded<SourceRecord> left,
            Recorded<SourceRecord> right) {}

    /// What was decided, to take it back.
    ///
    /// @param ruling null where the pair was only set aside
    record Decided(Pair pair, @Nullable UUID ruling) {}
}
