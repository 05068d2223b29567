package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.imports.ImportResult.Counts;
import org.doorstep.hub.imports.ImportResult.State;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String MAPPING =
            """
            {
              "source": "register", "record": "source_record", "called": "register entry",
              "file": {"dates": ["dd/MM/yyyy"]}, "key": "REF", "category": "housing",
              "facts": [{"field": "family_name", "column": "NAME"}, {"field": "birth_date", "column": "BORN"}],
              "service": {"team": "Register"}
            }
            """;

    private static final String HAPPENED =
            """
            {
              "source": "happened", "record": "event", "file": {"dates": ["dd/MM/yyyy"]}, "key": "NO", "category": "housing",
              "kind": "contact", "at": "ON", "title": "Came in", "about": {"source": "register", "key": "{ABOUT}"}
            }
            """;

    private static final String HEADER = "REF,NAME,BORN\n";
    private static final String THREE = HEADER + "1,Ash,01/02/1970\n2,Beech,\n3,Cedar,03/04/1980\n";

    private Council council;
    private Extracts extracts;

    @BeforeEach
    void oneSource() {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.only(MAPPING));
    }

    @Test
    void everyRowBecomesTheFirstVersionOfARecord() {
        var result = extracts.send("register", THREE);

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(body("1", 1))
                .isEqualTo(
                        "{\"key\": \"1\", \"ties\": [], \"facts\": [{\"field\": \"family_name\", \"value\": \"Ash\"}, {\"field\": \"birth_date\", \"value\": \"1970-02-01\"}], \"source\": \"register\", \"details\": [], \"cautions\": []}");
    }

    /// Whether a laptop has what the hub has is told by sums of these.
    @Test
    void aVersionHasTheHashThatBothSidesMakeOfItsBody() {
        extracts.send("register", rows(1, 9) + "10,Zoë “Z” O'Brien,\n");
        extracts.send("register", rows(1, 9));

        var json = new Json();
        assertThat(
                        hub.db()
                                .selectFrom(RECORD_VERSION)
                                .where(RECORD_VERSION.COUNCIL.eq(council.id())))
                .hasSize(11)
                .allSatisfy(version ->
                        assertThat(version.getHash())
                                .isEqualTo(
                                        BodyHash.of(
                                                json.write(json.tree(version.getBody().data())))));
    }

    @Test
    void theSameExtractTwiceChangesNothing() {
        extracts.send("register", THREE);

        var again = extracts.send("register", THREE);

        assertThat(again.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void aNewerRowSupersedesTheOlderWhichStays() {
        extracts.send("register", THREE);

        var result = extracts.send("register", THREE.replace("Beech", "Birch"));

        assertThat(result.counts()).isEqualTo(new Counts(3, 0, 1, 2, 0, 0));
        assertThat(body("2", 1)).contains("Beech");
        assertThat(body("2", 2)).contains("Birch");
    }

    @Test
    void aRowThatVanishedIsEndedNotDeleted() {
        extracts.send("register", rows(1, 10));

        var result = extracts.send("register", rows(1, 9));

        assertThat(result.counts()).isEqualTo(new Counts(9, 0, 0, 9, 1, 0));
        assertThat(body("10", 1)).doesNotContain("ended_on");
        assertThat(body("10", 2)).contains("\"ended_on\": \"2026-11-01\"");
    }

    @Test
    void aRowThatCameBackStandsAgain() {
        extracts.send("register", rows(1, 10));
        extracts.send("register", rows(1, 9));

        var result = extracts.send("register", rows(1, 10));

        assertThat(result.counts()).isEqualTo(new Counts(10, 0, 1, 9, 0, 0));
        assertThat(body("10", 3)).doesNotContain("ended_on");
    }

    @Test
    void anExtractThatWasCutOffEndsNothing() {
        extracts.send("register", rows(1, 10));

        var result = extracts.send("register", rows(1, 7));

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.message())
                .contains("The extract register lacks 3 of the 10 rows that stood before")
                .contains("Send the whole file, or accept the loss");
        assertThat(result.counts().ended()).isZero();
        assertThat(versions()).isEqualTo(10);
    }

    @Test
    void whoHasLookedMayEndMore() {
        extracts.send("register", rows(1, 10));

        var result = extracts.send("register", Extracts.NIGHT, rows(1, 7), Waiver.LOSS);

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts().ended()).isEqualTo(3);
    }

    @Test
    void aRowThatCannotBeReadIsRejectedWithItsLineWhileTheRestGoesOn() {
        var result =
                extracts.send(
                        "register", HEADER + "1,Ash,\n,Beech,\n3,Cedar\n4,Douglas,\n1,Elm,\n");

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts()).isEqualTo(new Counts(5, 2, 0, 0, 0, 3));
        assertThat(runs().rejects(result.id(), 0, 10))
                .containsExactly(
                        new ImportRuns.Reject(3, null, "column REF has no key"),
                        new ImportRuns.Reject(4, "3", "has 2 fields where the first line has 3"),
                        new ImportRuns.Reject(6, "1", "repeats a key that came before"));
    }

    @Test
    void aKeyThatComesAgainInALaterChunkIsRejectedAndTheFirstRowCounts() {
        var extract = rows(1, Chunk.SIZE + 1) + "5,Other,\n";

        extracts.send("register", extract);
        var again = extracts.send("register", extract);

        assertThat(again.counts())
                .isEqualTo(new Counts(Chunk.SIZE + 2, 0, 0, Chunk.SIZE + 1, 0, 1));
        assertThat(runs().rejects(again.id(), 0, 10))
                .containsExactly(
                        new ImportRuns.Reject(
                                Chunk.SIZE + 3, "5", "repeats a key that came before"));
    }

    @Test
    void anImportThatBrokeOffBetweenChunksEndsTheSameWhenRepeated() {
        var whole = rows(1, 2 * Chunk.SIZE + 500);

        assertThatThrownBy(() ->
                        extracts.imports()
                                .run(
                                        "register",
                                        Extracts.NIGHT,
                                        breakingAfter(whole, whole.length() * 2 / 3),
                                        Waiver.NONE))
                .isInstanceOf(HubException.class)
                .hasMessage("The extract register broke off on its way. Send it again.");
        var taken = versions();
        var again = extracts.send("register", whole);

        assertThat(taken).isEqualTo(Chunk.SIZE);
        assertThat(again.counts())
                .isEqualTo(new Counts(2 * Chunk.SIZE + 500, Chunk.SIZE + 500, 0, Chunk.SIZE, 0, 0));
        assertThat(versions()).isEqualTo(2 * Chunk.SIZE + 500);
    }

    @Test
    void aBackendKilledMidwayLosesAtMostTheChunkUnderWay() {
        var whole = rows(1, 3 * Chunk.SIZE);
        var killed = new boolean[1];

        assertThatThrownBy(() ->
                        extracts.imports()
                                .run(
                                        "register",
                                        Extracts.NIGHT,
                                        after(
                                                whole,
                                                whole.length() / 2,
                                                () -> killed[0] = killImport()),
                                        Waiver.NONE))
                .isInstanceOf(HubException.class);
        var again = extracts.send("register", whole);

        assertThat(killed[0]).isTrue();
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(versions()).isEqualTo(3 * Chunk.SIZE);
        assertThat(again.counts().added() + again.counts().unchanged()).isEqualTo(3 * Chunk.SIZE);
    }

    @Test
    void everyNewVersionOfWhatIsInAFileLeavesARowForTheSequencerInTheSameTransaction()
            throws Exception {
        extracts.send("register", THREE);
        fileEverything();

        assertThat(leftForTheSequencer("register", THREE.replace("Beech", "Birch"))).isEqualTo(1);
    }

    @Test
    void anEventAboutARowThatIsInAFileLeavesARowForTheSequencerInTheSameTransaction()
            throws Exception {
        extracts =
                new Extracts(
                        hub,
                        council,
                        Mappings.read(Map.of("register.json", MAPPING, "happened.json", HAPPENED)));
        extracts.send("register", THREE);
        fileEverything();

        assertThat(leftForTheSequencer("happened", "NO,ON,ABOUT\n1,01/11/2026,2\n2,01/11/2026,9\n"))
                .isEqualTo(1);
    }

    @Test
    void aNewRecordThatIsInNoFileYetLeavesThatToLinking() throws Exception {
        assertThat(leftForTheSequencer("register", THREE)).isZero();
    }

    @Test
    void anExtractWithoutAColumnThatTheMappingNeedsIsRefusedWhole() {
        assertThatThrownBy(() -> extracts.send("register", "REF,NAME\n1,Ash\n"))
                .isInstanceOf(HubException.class)
                .hasMessageContaining(
                        "The extract register has no column BORN. Its first line has: REF, NAME.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> extracts.send("register", ""))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void aSourceWithoutAMappingIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> extracts.send("parking", THREE))
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "There is no mapping for the source parking. Known: register. Add a mapping file and start the hub again.");
    }

    @Test
    void lettersInAnotherEncodingAreRejectedNotGarbled() {
        var latin = (HEADER + "1,Zoë,\n2,Ash,\n").getBytes(StandardCharsets.ISO_8859_1);

        var result =
                extracts.imports()
                        .run(
                                "register",
                                Extracts.NIGHT,
                                new ByteArrayInputStream(latin),
                                Waiver.NONE);

        assertThat(runs().rejects(result.id(), 0, 10))
                .containsExactly(
                        new ImportRuns.Reject(
                                2, "1", "column NAME holds bytes that are not UTF-8"));
        assertThat(result.counts().added()).isEqualTo(1);
    }

    private void fileEverything() {
        hub.db()
                .update(RECORD_CURRENT)
                .set(RECORD_CURRENT.FILE, UUID.randomUUID())
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()))
                .execute();
    }

    /// How many rows an import leaves: whoever holds the sequencer's lock keeps them where they
    /// are.
    private int leftForTheSequencer(String source, String csv) throws SQLException {
        try (var connection = hub.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(24208, " + council.id() + ")");
            extracts.send(source, csv);
            var left = hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id()));
            statement.execute("select pg_advisory_unlock(24208, " + council.id() + ")");
            return left;
        }
    }

    private ImportRuns runs() {
        return new ImportRuns(hub.db(), council, () -> Town.NOW);
    }

    private static String rows(int from, int to) {
        return HEADER
                + IntStream.rangeClosed(from, to)
                        .mapToObj(i -> i + ",Name " + i + ",\n")
                        .collect(Collectors.joining());
    }

    private int versions() {
        return hub.db().fetchCount(RECORD_VERSION, RECORD_VERSION.COUNCIL.eq(council.id()));
    }

    private String body(String key, int version) {
        return hub.db()
                .select(RECORD_VERSION.BODY)
                .from(RECORD_VERSION)
                .join(SOURCE_ROW)
                .on(
                        SOURCE_ROW.COUNCIL.eq(RECORD_VERSION.COUNCIL),
                        SOURCE_ROW.REC_ID.eq(RECORD_VERSION.REC_ID))
                .where(
                        RECORD_VERSION.COUNCIL.eq(council.id()),
                        SOURCE_ROW.SOURCE_KEY.eq(key),
                        RECORD_VERSION.VER.eq(version))
                .fetchSingle()
                .value1()
                .data();
    }

    private boolean killImport() {
        return hub.owner()
                        .fetchCount(
                                DSL.table(
                                        "(select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid)"
                                                + " where l.locktype = 'advisory' and l.classid = 5014) killed"))
                == 1;
    }

    private static InputStream breakingAfter(String content, int bytes) {
        return after(
                content,
                bytes,
                () -> {
                    throw new IOException("connection reset");
                });
    }

    private static InputStream after(String content, int bytes, Interruption interruption) {
        var all = content.getBytes(StandardCharsets.UTF_8);
        var interrupting =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        interruption.happen();
                        return -1;
                    }
                };
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(all, 0, bytes), interrupting),
                new ByteArrayInputStream(all, bytes, all.length - bytes));
    }

    private interface Interruption {
        void happen() throws IOException;
    }
}
