package org.doorstep.sync.round;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Replica;
import org.doorstep.sync.hub.Page;

/// Gathers whole pages of a first fill into one commit, so that a fast link does not wait for the
/// disk after each. On a slow link every page is kept as it comes; a break of the line loses none
/// that was whole, a power cut at most the last moment.
final class FillBatch {

    private static final int MOST_PAGES = 16;
    private static final Duration LONGEST = Duration.ofMillis(300);

    private final Replica replica;
    private final String bucket;
    private final InstantSource clock;
    private final IntConsumer kept;
    private final List<Page> pages = new ArrayList<>();
    private Instant began;

    /// @param kept hears after each commit how many rows are safe more than before
    FillBatch(Replica replica, String bucket, InstantSource clock, IntConsumer kept) {
        this.replica = replica;
        this.bucket = bucket;
        this.clock = clock;
        this.kept = kept;
        began = clock.instant();
    }

    void add(Page page) {
        pages.add(page);
        if (pages.size() >= MOST_PAGES
                || Duration.between(began, clock.instant()).compareTo(LONGEST) >= 0) {
            commit();
        }
    }

    /// Makes safe what has come.
    void commit() {
        if (pages.isEmpty()) {
            return;
        }
        var lines = new ArrayList<FeedLine>();
        pages.forEach(page -> lines.addAll(page.lines()));
        var resume = pages.getLast().resume();
        pages.clear();
        replica.fill(bucket, lines, resume);
        kept.accept(lines.size());
        began = clock.instant();
    }
}
