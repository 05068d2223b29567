package org.doorstep.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.doorstep.hub.db.Tables.BUCKET;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.protocol.json.Json;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SequencerTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Bucket NORTH = new Bucket("north", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket SOUTH = new Bucket("south", Category.HOUSING, Sensitivity.NORMAL);

    private Council council;
    private Town town;
    private Sequencer sequencer;
    private Feed feed;

    @BeforeEach
    void twoTeams() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("north", "team");
        town.scope("south", "team");
        sequencer = new Sequencer(hub.source(), council);
        feed = new Feed(hub.db(), council);
    }

    @Test
    void everythingThatCommittedSinceTheLastRunGetsOneRevision() {
        var file = town.file("north");
        var first = town.note(file, Category.HOUSING, "one");
        var second = town.note(file, Category.HOUSING, "two");

        var revision = sequencer.settle();

        assertThat(revision).isEqualTo(1);
        assertThat(changes(NORTH, 0, revision).rows())
                .extracting(row -> row.position().revision(), row -> row.line().id())
                .containsExactly(tuple(1L, first), tuple(1L, second));
    }

    @Test
    void withNothingNewThereIsNoNewRevision() {
        town.note(town.file("north"), Category.HOUSING, "one");
        var revision = sequencer.settle();

        assertThat(sequencer.run()).contains(revision);
    }

    @Test
    void whoeverWaitsForALongBatchLeavesTheConnectionsToOthers() throws Exception {
        var waiters = 12;
        town.note(town.file("north"), Category.HOUSING, "one");
        try (var batch = hub.source().getConnection();
                var pushes = Executors.newVirtualThreadPerTaskExecutor()) {
            var lock = DSL.using(batch, SQLDialect.POSTGRES);
            lock.execute("select pg_advisory_lock(24208, ?)", (int) council.id());
            var waiting =
                    IntStream.range(0, waiters)
                            .mapToObj(_ -> pushes.submit(() -> sequencer.settle()))
                            .toList();

            assertThat(hub.db().fetchValue("select 1")).isEqualTo(1);

            lock.execute("select pg_advisory_unlock(24208, ?)", (int) council.id());
            for (var one : waiting) {
                assertThat(one.get()).isEqualTo(sequencer.settle());
            }
        }
    }

    @Test
    void whereNothingWaitsARunNeedsNoTurn() throws Exception {
        try (var other = hub.source().getConnection()) {
            var lock = DSL.using(other, SQLDialect.POSTGRES);
            lock.execute("select pg_advisory_lock(24208, ?)", (int) council.id());

            assertThat(sequencer.run()).contains(0L);
            town.note(town.file("north"), Category.HOUSING, "one");
            assertThat(sequencer.run()).isEmpty();

            lock.execute("select pg_advisory_unlock(24208, ?)", (int) council.id());
        }
    }

    @Test
    void aRecordWithoutAFileWaitsForOne() {
        var id = town.id();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        id,
                                        1,
                                        "source_record",
                                        null,
                                        Category.HOUSING,
                                        Sensitivity.NORMAL,
                                        "{}")));

        assertThat(sequencer.settle()).isZero();
        assertThat(hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id()))).isZero();
    }

    @Test
    void aLookIsNeverSentToALaptop() {
        var file = town.file("north");
        sequencer.settle();
        var look = new Json().write(new Look(file, "W00001", Town.NOW, "Scope north"));
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        town.id(),
                                        1,
                                        "look",
                                        file,
                                        Category.CORE,
                                        Sensitivity.OPEN,
                                        look)));

        assertThat(sequencer.settle()).isEqualTo(1);
    }

    @Test
    void aFileThatChangesTeamLeavesOneFeedAndEntersTheOtherInTheSameRevision() {
        var file = town.file("north");
        var note = town.note(file, Category.HOUSING, "moves along");
        var before = sequencer.settle();

        town.move(file, "north", "south");
        var after = sequencer.settle();

        assertThat(after).isEqualTo(before + 1);
        assertThat(changes(NORTH, before, after).rows())
                .extracting(FeedPage.Row::line)
                .containsExactly(new FeedLine.Leave("north/housing/1", note));
        assertThat(changes(SOUTH, before, after).rows())
                .allSatisfy(row -> assertThat(row.position().revision()).isEqualTo(after))
                .extracting(row -> row.line().id())
                .containsExactly(note);
        assertThat(records("north")).isEqualTo(0);
        assertThat(records("south")).isEqualTo(2);
    }

    @Test
    void aHolderOfBothTeamsKeepsAFileThatOnlyOneOfThemLost() {
        var file = town.file("north", "south");
        town.note(file, Category.HOUSING, "stays");
        var before = sequencer.settle();

        town.move(file, "south", "elsewhere");
        var after = sequencer.settle();

        assertThat(changes(NORTH, before, after).rows()).isEmpty();
        assertThat(changes(SOUTH, before, after).rows()).hasSize(1);
    }

    @Test
    void theDutyDeskHasEveryFileByRule() {
        town.scope("duty", "duty");
        town.note(town.file("north"), Category.HOUSING, "north's");
        town.note(town.file(), Category.HOUSING, "nobody's");

        var revision = sequencer.settle();

        var duty = new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL);
        assertThat(changes(duty, 0, revision).rows()).hasSize(2);
    }

    @Test
    void aRestrictedRecordMovesToItsOwnBucket() {
        var file = town.file("north");
        var note = town.note(file, Category.HOUSING, "now restricted");
        var before = sequencer.settle();

        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        note,
                                        2,
                                        "note",
                                        file,
                                        Category.HOUSING,
                                        Sensitivity.RESTRICTED,
                                        "{}")));
        var after = sequencer.settle();

        var restricted = new Bucket("north", Category.HOUSING, Sensitivity.RESTRICTED);
        assertThat(changes(NORTH, before, after).rows())
                .extracting(FeedPage.Row::line)
                .containsExactly(new FeedLine.Leave("north/housing/1", note));
        assertThat(changes(restricted, before, after).rows()).hasSize(1);
    }

    @Test
    void aTransactionThatIsStillOpenIsInALaterRevisionAndNeverLost() throws Exception {
        var file = town.file("north");
        var slow = town.id();
        try (var connection = hub.source().getConnection()) {
            connection.setAutoCommit(false);
            // Written first, committed last: the order in which cursors on sequences and clocks
            // lose rows.
            town.append(
                    DSL.using(connection, SQLDialect.POSTGRES),
                    town.note(slow, 1, file, Category.HOUSING, "slow"));
            var quick = town.note(file, Category.HOUSING, "quick");
            var first = sequencer.settle();
            assertThat(changes(NORTH, 0, first).rows())
                    .extracting(row -> row.line().id())
                    .containsExactly(quick);

            connection.commit();
            connection.setAutoCommit(true);
            var second = sequencer.settle();

            assertThat(changes(NORTH, first, second).rows())
                    .extracting(row -> row.line().id())
                    .containsExactly(slow);
        }
    }

    @Test
    void manyWritersAndManyHubsLoseNothing() throws Exception {
        var file = town.file("north");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    IntStream.range(0, 8)
                            .mapToObj(writer ->
                                    threads.submit(() -> {
                                        for (int i = 0; i < 25; i++) {
                                            town.note(file, Category.HOUSING, writer + "/" + i);
                                            new Sequencer(hub.source(), council).run();
                                        }
                                    }))
                            .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        var revision = sequencer.settle();

        assertThat(changes(NORTH, 0, revision).rows())
                .extracting(row -> row.line().id())
                .doesNotHaveDuplicates()
                .hasSize(200);
        assertThat(changes(NORTH, 0, revision).rows())
                .extracting(row -> row.position().revision())
                .isSorted();
        assertThat(records("north")).isEqualTo(201);
    }

    private FeedPage changes(Bucket bucket, long since, long upTo) {
        return feed.changes(Map.of(bucket, since), upTo, null, 10_000);
    }

    private long records(String scope) {
        return hub
                .db()
                .select(BUCKET.RECORDS)
                .from(BUCKET)
                .where(BUCKET.COUNCIL.eq(council.id()), BUCKET.SCOPE.eq(scope))
                .fetch(BUCKET.RECORDS)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
