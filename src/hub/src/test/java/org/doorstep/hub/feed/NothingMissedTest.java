package org.doorstep.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// S6: whoever follows the feed ends with what the database says, whatever went on meanwhile:
/// writers side by side, long transactions, a transaction in another database of the same server
/// that stays open all the while, and hubs whose connections break in the middle and which start
/// again.
class NothingMissedTest {

    private static final Bucket NOTES = new Bucket("team-a", Category.HOUSING, Sensitivity.NORMAL);
    private static final int WRITERS = 4;
    private static final int WRITES = 60;
    private static final int RESTARTS = 12;

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private final Council council = hub.council();
    private final Town town = new Town(hub.db(), council);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    /// Whether nobody writes and nothing is broken off any more.
    private final AtomicBoolean still = new AtomicBoolean();

    @Test
    void aFollowerEndsWithWhatTheDatabaseSays() throws Exception {
        town.scope("team-a", "team");
        var files = List.of(town.file("team-a"), town.file("team-a"));
        hub.owner().execute("create database elsewhere");
        try (var elsewhere = hub.elsewhere("elsewhere").getConnection();
                var statement = elsewhere.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            elsewhere.setAutoCommit(false);
            statement.execute("create table held_open (id integer)");
            var sequencers =
                    List.of(threads.submit(this::sequence), threads.submit(this::sequence));
            var follower = threads.submit(this::follow);
            var breaking = threads.submit(this::breakConnections);
            var writers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                var seed = i;
                writers.add(() -> write(new Random(seed), files));
            }
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
            writing.set(false);
            assertThat(breaking.get()).isPositive();
            still.set(true);
            for (var done : sequencers) {
                done.get();
            }
            assertThat(follower.get()).isEqualTo(atTheDatabase());
            assertThat(follower.get()).hasSizeGreaterThan(WRITERS * WRITES / 4);
            elsewhere.rollback();
        }
    }

    /// One hub after the other: when its connection breaks the next one starts.
    private Void sequence() {
        while (writing.get()) {
            try {
                new Sequencer(hub.source(), council).run();
            } catch (HubException | DataAccessException broken) {
                // this hub is gone; the next goes on
            }
        }
        return null;
    }

    /// @return how many runs of a sequencer were broken off
    private int breakConnections() {
        var broken = 0;
        while (writing.get() && broken < RESTARTS) {
            broken +=
                    hub.owner()
                            .fetch(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hub_app' and state <> 'idle' and query like '%sequencer_batch%'")
                            .size();
        }
        return broken;
    }

    /// Now and then a transaction takes as long as ten others.
    private Void write(Random random, List<UUID> files) {
        var own = new ArrayList<UUID>();
        var versions = new HashMap<UUID, Integer>();
        for (int i = 0; i < WRITES; i++) {
            var isNew = own.isEmpty() || random.nextInt(3) == 0;
            var id = isNew ? UUID.randomUUID() : own.get(random.nextInt(own.size()));
            var number = versions.getOrDefault(id, 0) + 1;
            var file = files.get(random.nextInt(files.size()));
            var slow = random.nextInt(10) == 0;
            hub.db()
                    .transaction(tx -> {
                        town.append(
                                tx.dsl(),
                                town.note(id, number, file, Category.HOUSING, "Version " + number));
                        if (slow) {
                            tx.dsl().execute("select pg_sleep(0.05)");
                        }
                    });
            if (isNew) {
                own.add(id);
            }
            versions.put(id, number);
        }
        return null;
    }

    private Map<UUID, String> follow() {
        var feed = new Feed(hub.db(), council);
        var state = new HubState(hub.db(), council);
        var seen = new HashMap<UUID, String>();
        var at = 0L;
        while (true) {
            var last = still.get();
            if (last) {
                new Sequencer(hub.source(), council).settle();
            }
            var upTo = state.revision();
            for (var row : feed.changes(Map.of(NOTES, at), upTo, null, 10_000).rows()) {
                if (row.line() instanceof FeedLine.Put put) {
                    seen.put(put.header().id(), put.header().version() + put.body());
                }
            }
            at = upTo;
            if (last) {
                return seen;
            }
        }
    }

    private Map<UUID, String> atTheDatabase() {
        var all = new HashMap<UUID, String>();
        hub.db()
                .fetch(
                        """
                        select c.rec_id, c.ver || v.body::text as text
                        from record_current c join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
                        where c.council = ? and c.type = 'note'
                        """,
                        council.id())
                .forEach(row ->
                        all.put(row.get("rec_id", UUID.class), row.get("text", String.class)));
        return all;
    }
}
