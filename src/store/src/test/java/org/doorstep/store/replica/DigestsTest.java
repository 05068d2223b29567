package org.doorstep.store.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestFeed.TOLD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordDigest;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.TestClock;
import org.doorstep.store.TestFeed;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

    private static final Bucket REPAIRS =
            new Bucket("repairs-north", Category.HOUSING, Sensitivity.NORMAL);

    @TempDir Path folder;

    private final TestClock clock = new TestClock();
    private final Ids ids = new Ids(clock, new Random(1));
    private final TestFeed feed = new TestFeed(ids);
    private final UUID person = feed.id();
    private Database database;
    private Outbox outbox;
    private Replica replica;

    @BeforeEach
    void open() {
        database =
                Database.open(
                        new Cipher(folder.resolve("store.db"), new byte[32]), new NoEmergency());
        run(
                "insert into replica (one, device, incarnation, next_seq) values (1, zeroblob(16), zeroblob(16), 1)");
        var records = new Records(database, new Json());
        outbox = new Outbox(records, ids, clock);
        replica =
                new StoredReplica(
                        database, records, outbox, new Backlog(database, records), clock, () -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatComesAndGoesIsAddedAndTakenAway() {
        var random = new Random(5);
        var held = new HashMap<UUID, Put>();
        feed.fill(replica, List.of(feed.person(person)), List.of());
        for (int revision = 11; revision < 25; revision++) {
            var lines = new ArrayList<FeedLine>();
            for (int i = 0; i < 30; i++) {
                var known = List.copyOf(held.keySet());
                if (known.isEmpty() || random.nextInt(3) == 0) {
                    lines.add(put(held, feed.event(person, "Repair " + i)));
                } else {
                    var id = known.get(random.nextInt(known.size()));
                    lines.add(
                            random.nextInt(3) == 0 ? leave(held, id) : put(held, again(held, id)));
                }
            }
            replica.stage(lines);
            replica.checkpoint(revision);

            assertThat(replica.digests()).containsEntry(HOUSING.toString(), sum(held));
        }
        assertThat(replica.parts(HOUSING.toString()).stream().reduce(Digest.NONE, Digest::plus))
                .isEqualTo(sum(held));
        var one = held.keySet().iterator().next();
        assertThat(replica.part(HOUSING.toString(), Digest.partOf(one)))
                .containsEntry(one, digest(held.get(one)));
    }

    @Test
    void aPageOfAFirstFillThatComesTwiceCountsOnce() {
        var page = List.<FeedLine>of(feed.event(person, "One"), feed.event(person, "Two"));
        replica.agree(TestFeed.grants(1, 10, CORE, HOUSING));
        replica.fill(HOUSING.toString(), page, "1");
        replica.fill(HOUSING.toString(), page, "1");
        replica.filled(HOUSING.toString(), 10);

        assertThat(replica.digests())
                .containsEntry(
                        HOUSING.toString(),
                        page.stream()
                                .map(line -> digest((Put) line))
                                .reduce(Digest.NONE, Digest::plus));
    }

    @Test
    void whatTheOfficerSavedOnTopChangesNothing() {
        feed.fill(replica, List.of(feed.person(person)), List.of(feed.event(person, "One")));
        var before = replica.digests();

        var task = feed.event(person, "One");
        database.write(transaction -> {
            outbox.append(
                    transaction, List.of(new Insert("note", task.header(), "{\"text\":\"Seen\"}")));
            return true;
        });

        assertThat(replica.digests()).isEqualTo(before);
    }

    @Test
    void aRecordThatWentWrongOnTheDiskShowsInTheNextRecount() {
        var event = feed.event(person, "Boiler is cold");
        feed.fill(replica, List.of(feed.person(person)), List.of(event));
        recountAfter(Duration.ZERO);
        var told = replica.digests();
        run("update event set title = 'Boiler is warm'");

        recountAfter(Duration.ofDays(6));
        assertThat(replica.digests()).isEqualTo(told);

        recountAfter(Duration.ofDays(8));
        assertThat(replica.digests().get(HOUSING.toString()))
                .isNotEqualTo(told.get(HOUSING.toString()));
        assertThat(replica.digests().get(CORE.toString())).isEqualTo(told.get(CORE.toString()));

        replica.repair(HOUSING.toString(), List.of(event));
        assertThat(replica.digests()).isEqualTo(told);
        assertThat(title(event.id())).isEqualTo("Boiler is cold");
    }

    @Test
    void aBodyThatIsGoneIsNoReasonToStop() {
        var event = feed.event(person, "Boiler is cold");
        feed.fill(replica, List.of(feed.person(person)), List.of(event));
        recountAfter(Duration.ZERO);
        var told = replica.digests();
        run("delete from event");

        recountAfter(Duration.ofDays(8));
        replica.repair(HOUSING.toString(), List.of(event));

        assertThat(replica.digests()).isEqualTo(told);
        assertThat(title(event.id())).isEqualTo("Boiler is cold");
    }

    @Test
    void aSumThatIsNotThatOfItsRowsIsPutRight() {
        feed.fill(replica, List.of(feed.person(person)), List.of(feed.event(person, "One")));
        recountAfter(Duration.ZERO);
        var told = replica.digests();
        run("update bucket set digest_records = 7, digest_sum = zeroblob(16)");

        recountAfter(Duration.ofDays(8));

        assertThat(replica.digests()).isEqualTo(told);
    }

    @Test
    void aSumThatIsDoubtedIsCountedAnewAtOnce() {
        feed.fill(replica, List.of(feed.person(person)), List.of(feed.event(person, "One")));
        var told = replica.digests();
        run("update bucket set digest_records = 7, digest_sum = zeroblob(16)");

        replica.doubt();
        recountAfter(Duration.ZERO);

        assertThat(replica.digests()).isEqualTo(told);
    }

    @Test
    void theWeekOfANewStoreBeginsWithItsFirstSession() {
        feed.fill(replica, List.of(feed.person(person)), List.of(feed.event(person, "One")));
        var told = replica.digests();
        run("update bucket set digest_records = 7, digest_sum = zeroblob(16)");

        recountAfter(Duration.ofDays(8));

        assertThat(replica.digests()).isEqualTo(told);
    }

    @Test
    void bothCopiesOfAMendedRecordAreKeptUntilItsFileLeaves() {
        var event = feed.event(person, "Boiler is cold");
        feed.fill(replica, List.of(feed.person(person)), List.of(event));
        run("update event set title = 'Boiler is warm'");

        replica.repair(HOUSING.toString(), List.of(event));

        assertThat(text("select mine from mended")).contains("Boiler is warm");
        assertThat(text("select theirs from mended")).contains("Boiler is cold");

        replica.agree(TestFeed.grants(1, 12));
        assertThat(text("select count(*) from mended")).isEqualTo("0");
    }

    @Test
    void aRecordThatComesIntoAnotherFileWithoutANewVersionIsFoundThere() {
        var event = feed.event(person, "Boiler is cold");
        var other = feed.id();
        feed.fill(replica, List.of(feed.person(person), feed.person(other)), List.of(event));

        replica.stage(List.of(feed.put(HOUSING, "event", event.id(), other, 1, event.body())));
        replica.checkpoint(11);

        assertThat(fileOfTheEvent()).isEqualTo(other);
    }

    @Test
    void aRecordThatCameIntoAnotherFileWithABucketThatIsNewHereIsFoundThere() {
        var event = feed.event(person, "Boiler is cold");
        var other = feed.id();
        feed.fill(replica, List.of(feed.person(person), feed.person(other)), List.of(event));

        replica.agree(TestFeed.grants(1, 20, CORE, HOUSING, REPAIRS));
        replica.fill(
                REPAIRS.toString(),
                List.of(feed.put(REPAIRS, "event", event.id(), other, 1, event.body())),
                "end");
        replica.filled(REPAIRS.toString(), 20);

        assertThat(fileOfTheEvent()).isEqualTo(other);
    }

    @Test
    void aFirstFillAsOfAnEarlierDayDoesNotTakeARecordBackToItsOldFile() {
        var event = feed.event(person, "Boiler is cold");
        var other = feed.id();
        feed.fill(replica, List.of(feed.person(person), feed.person(other)), List.of(event));

        replica.agree(TestFeed.grants(1, 20, CORE, HOUSING, REPAIRS));
        replica.stage(List.of(feed.put(HOUSING, "event", event.id(), other, 1, event.body())));
        replica.checkpoint(30);
        replica.fill(
                REPAIRS.toString(),
                List.of(feed.put(REPAIRS, "event", event.id(), person, 1, event.body())),
                "end");
        replica.filled(REPAIRS.toString(), 20);

        assertThat(fileOfTheEvent()).isEqualTo(other);
    }

    private void run(String statement) {
        database.write(transaction -> transaction.sql().execute(statement));
    }

    private String text(String query) {
        Object value = database.read(sql -> sql.fetchValue(query));
        return String.valueOf(value);
    }

    private UUID fileOfTheEvent() {
        return Uuids.of(
                database.read(sql ->
                        (byte[])
                                sql.fetchValue(
                                        "select file_id from record join file on file.id = record.file"
                                                + " join event on event.id = record.id")));
    }

    private String title(UUID id) {
        return text(
                "select title from event join record on record.id = event.id where hex(rec_id) = '"
                        + id.toString().replace("-", "").toUpperCase(Locale.ROOT)
                        + "'");
    }

    private void recountAfter(Duration time) {
        replica.agree(
                new Grants(
                        TestFeed.EPOCH,
                        1,
                        null,
                        TOLD.plus(time),
                        List.of(TestFeed.NORTH),
                        List.of(CORE, HOUSING),
                        10));
        while (replica.recount()) {
            // until all is done
        }
    }

    private static Put put(Map<UUID, Put> held, Put put) {
        held.put(put.id(), put);
        return put;
    }

    private static Leave leave(Map<UUID, Put> held, UUID id) {
        held.remove(id);
        return new Leave(HOUSING.toString(), id);
    }

    private Put again(Map<UUID, Put> held, UUID id) {
        var before = held.get(id);
        var version = before.header().version() + 1;
        var event =
                new Event(
                        "repairs",
                        "R-7",
                        Event.Kind.REPAIR,
                        OccurredAt.parse("2026-08-06"),
                        "Version " + version,
                        null,
                        null);
        return feed.put(HOUSING, Entities.EVENT, id, person, version, event);
    }

    private static Digest sum(Map<UUID, Put> held) {
        return held.values().stream().map(DigestsTest::digest).reduce(Digest.NONE, Digest::plus);
    }

    private static Digest digest(Put put) {
        return RecordDigest.of(
                put.id(), put.header().version(), put.header().file(), BodyHash.of(put.body()));
    }
}
