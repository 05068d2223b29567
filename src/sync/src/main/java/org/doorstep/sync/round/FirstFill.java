package org.doorstep.sync.round;

import java.util.List;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills the buckets that are new to this laptop, one after the other. Every page is safe with the
/// place from which to go on, so a break of the line costs at most one page.
final class FirstFill {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFill.class);

    private final Hub hub;
    private final Replica replica;
    private final Push push;

    FirstFill(Hub hub, Replica replica, Push push) {
        this.hub = hub;
        this.replica = replica;
        this.push = push;
    }

    /// Fills all that can be filled.
    ///
    /// @return why a bucket was passed over; null if all are filled
    @Nullable HubException run(List<Scope> scopes, List<BucketCard> cards, Course course) {
        var order = FillOrder.of(replica.state().buckets(), scopes);
        if (order.isEmpty()) {
            return null;
        }
        HubException passedOver = null;
        var progress = Progress.of(order, cards, course);
        progress.tell();
        for (var held : order) {
            try {
                fill(held, progress, course);
            } catch (HubException e) {
                if (!(e.fault() instanceof Fault.Refused)) {
                    throw e;
                }
                // Taken away since the round began, perhaps: the next one will say so.
                LOG.warn("A bucket cannot be filled now: {}", e.getMessage());
                passedOver = e;
            }
        }
        return passedOver;
    }

    /// Each page is kept with the place from which to go on: whatever breaks, at most one comes
    /// again.
    private void fill(Replica.Held held, Progress progress, Course course) {
        var bucket = held.bucket();
        var revision =
                hub.snapshot(
                        bucket,
                        held.revision(),
                        held.resume(),
                        page -> {
                            replica.fill(bucket, page.lines(), page.resume());
                            kept(page.lines().size(), progress, course);
                        });
        if (revision != held.revision()) {
            throw HubException.broken("a first fill as of another revision", null);
        }
        replica.filled(bucket, revision);
    }

    private void kept(int rows, Progress progress, Course course) {
        progress.add(rows);
        if (course.savedSince()) {
            push.send(course);
        }
    }

    /// How much of all that is to fill has come, earlier rounds included.
    private static final class Progress {

        private final Course course;
        private final long total;
        private long rows;

        private Progress(Course course, long rows, long total) {
            this.course = course;
            this.rows = rows;
            this.total = total;
        }

        static Progress of(List<Replica.Held> order, List<BucketCard> cards, Course course) {
            var ids = order.stream().map(Replica.Held::bucket).toList();
            var total =
                    cards.stream()
                            .filter(card -> ids.contains(card.id()))
                            .mapToLong(BucketCard::records)
                            .sum();
            var rows = order.stream().mapToLong(Replica.Held::records).sum();
            return new Progress(course, rows, total);
        }

        void add(int more) {
            rows += more;
            tell();
        }

        /// The hub counts at today's revision, the fill may be as of an earlier one: never says
        /// more than all.
        void tell() {
            course.filling(rows, Math.max(rows, total));
        }
    }
}
