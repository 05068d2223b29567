package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.IMPORT_RUN;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.imports.ImportResult.State;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which extract may follow which, and that every import comes to an end that can be asked for.
class ImportRunsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Waiver OLDER = new Waiver(false, true);
    private static final String REPAIRS =
            """
            JOB_NO,TENANCY_REF,TENANT_REF,UPRN,REPORTED,TRADE,PRIORITY,DESCRIPTION,STATUS,COMPLETED
            J1,T1,H1,,01/06/2026 09:15,PLUMBING,3,TAP DRIPS,COMPLETED,04/06/2026
            """;
    private static final String LATER = REPAIRS.replace("TAP DRIPS", "TAP MENDED");

    private Council council;
    private Extracts extracts;

    @BeforeEach
    void oneHub() throws IOException {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.wrenford());
    }

    @Test
    void anExtractOfAnEarlierNightDoesNotPutBackWhatHasChangedSince() {
        send(TUESDAY, LATER, Waiver.NONE);

        assertThatThrownBy(() -> send(MONDAY, REPAIRS, Waiver.NONE))
                .isInstanceOf(HubException.class)
                .hasMessageStartingWith(
                        "The extract repairs of the night of 2026-11-02 comes after that of 2026-11-03")
                .satisfies(e ->
                        assertThat(((HubException) e).kind())
                                .isEqualTo(HubException.Kind.OUTDATED));

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void theSameNightMayComeAgain() {
        send(TUESDAY, REPAIRS, Waiver.NONE);

        assertThat(send(TUESDAY, LATER, Waiver.NONE).counts().changed()).isEqualTo(1);
    }

    @Test
    void anotherSourceHasNightsOfItsOwn() {
        send(TUESDAY, REPAIRS, Waiver.NONE);

        var result =
                extracts.send(
                        "allocations",
                        MONDAY,
                        "AllocationId,System,SourceKey,TeamId,OfficerId,Since\n",
                        Waiver.NONE);

        assertThat(result.state()).isEqualTo(State.DONE);
    }

    @Test
    void whoHasLookedMaySendAnEarlierNightAndGoOnFromThere() {
        send(WEDNESDAY, LATER, Waiver.NONE);

        assertThat(send(MONDAY, REPAIRS, OLDER).state()).isEqualTo(State.DONE);
        assertThat(send(TUESDAY, LATER, Waiver.NONE).state()).isEqualTo(State.DONE);
    }

    @Test
    void anImportThatFailsInAnUnforeseenWayIsSaidToHaveFailed() {
        assertThatThrownBy(() -> extracts.imports().run("repairs", MONDAY, failing(), Waiver.NONE))
                .isInstanceOf(HubException.class)
                .hasMessage("The extract repairs could not be stored. Send it again.")
                .hasRootCauseMessage("unforeseen");

        assertThat(states()).containsExactly("failed");
    }

    /// The other has what the import comes to last, and asks for what the import has. The database
    /// turns back who looks first, which is the import.
    @Test
    void aChunkThatTheDatabaseTurnsBackForAnotherIsTakenAnew() {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);

        var sent =
                hub.owner()
                        .transactionResult(tx -> {
                            tx.dsl().execute("set local deadlock_timeout = '10s'");
                            var under = CompletableFuture.supplyAsync(() -> send(reading, goOn));
                            reading.await();
                            tx.dsl().execute("lock table import_run in share mode");
                            goOn.countDown();
                            while (!under.isDone() && !waitsFor("import_run")) {
                                Thread.onSpinWait();
                            }
                            tx.dsl().execute("lock table source_row in share mode");
                            return under;
                        });

        assertThat(sent.join().state()).isEqualTo(State.DONE);
        assertThat(sent.join().counts().added()).isEqualTo(1);
        assertThat(versions()).isEqualTo(1);
    }

    private ImportResult send(CountDownLatch reading, CountDownLatch goOn) {
        var rows = new ByteArrayInputStream(REPAIRS.getBytes(StandardCharsets.UTF_8));
        var extract = new SequenceInputStream(slow(reading, goOn), rows);
        return extracts.imports().run("repairs", MONDAY, extract, Waiver.NONE);
    }

    private static boolean waitsFor(String table) {
        return hub.owner()
                .fetchExists(
                        DSL.table("pg_locks"),
                        DSL.condition("not granted and relation = {0}::regclass", DSL.val(table)));
    }

    @Test
    void aRunThatAKilledHubLeftBehindIsSaidToHaveFailedAtTheNextStart() {
        leaveBehind();

        extracts.imports().endLeftOver();

        assertThat(states()).containsExactly("failed");
    }

    @Test
    void aRunThatAnotherHubIsAtGoesOn() throws Exception {
        leaveBehind();
        try (var connection = hub.source().getConnection()) {
            var other = DSL.using(connection);
            other.fetchValue(
                    "select pg_advisory_lock(5014, hashtext(?))::text", council.id() + "/repairs");

            extracts.imports().endLeftOver();

            assertThat(states()).containsExactly("running");
            other.fetchValue("select pg_advisory_unlock_all()::text");
        }
    }

    @Test
    void moreImportsThanThereIsRoomForAreAskedToComeAgain() throws Exception {
        var reading = new CountDownLatch(Imports.AT_A_TIME);
        var goOn = new CountDownLatch(1);
        try (var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new ArrayList<Future<ImportResult>>();
            for (var source : List.of("repairs", "housing", "benefits")) {
                var slow = slow(reading, goOn);
                under.add(
                        jobs.submit(
                                () -> extracts.imports().run(source, MONDAY, slow, Waiver.NONE)));
            }
            reading.await();

            assertThatThrownBy(() -> extracts.send("rent", MONDAY, "any", Waiver.NONE))
                    .isInstanceOf(HubException.class)
                    .hasMessage(
                            "At most 3 extracts are taken at a time. Send rent again when one of them has ended.");

            goOn.countDown();
            for (var one : under) {
                assertThat(one).failsWithin(Duration.ofMinutes(1));
            }
        }
        assertThat(send(MONDAY, REPAIRS, Waiver.NONE).state()).isEqualTo(State.DONE);
    }

    /// Says that it is being read, and ends when told to.
    private static InputStream slow(CountDownLatch reading, CountDownLatch goOn) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                reading.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        };
    }

    private void leaveBehind() {
        new ImportRuns(hub.db(), council, () -> Town.NOW)
                .begin(UUID.fromString("01890000-0000-7000-8000-000000000001"), "repairs", MONDAY);
    }

    private ImportResult send(LocalDate night, String csv, Waiver waiver) {
        return extracts.send("repairs", night, csv, waiver);
    }

    private List<String> states() {
        return hub.db()
                .select(IMPORT_RUN.STATE)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.COUNCIL.eq(council.id()))
                .fetch(IMPORT_RUN.STATE);
    }

    private int versions() {
        return hub.db().fetchCount(RECORD_VERSION, RECORD_VERSION.COUNCIL.eq(council.id()));
    }

    private static InputStream failing() {
        return new InputStream() {
            private final InputStream first =
                    new ByteArrayInputStream(REPAIRS.getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                var next = first.read();
                if (next < 0) {
                    throw new IllegalStateException("unforeseen");
                }
                return next;
            }
        };
    }
}
