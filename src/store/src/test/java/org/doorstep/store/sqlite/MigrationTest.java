package org.doorstep.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.rescue.Salvage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    private static final byte[] KEY = new byte[32];
    private static final String NOTE =
            """
            {"author":"o-priya","body":{"service":"housing","text":"It's cold"},"category":"housing",\
            "file":"01900000-0000-7000-8000-000000000001","id":"01900000-0000-7000-8000-000000000002",\
            "observed_at":"2026-10-31T22:15:30Z","recorded_at":"2026-10-31T22:15:30Z","sensitivity":1,\
            "type":"note","version":0}\
            """;

    @TempDir Path folder;

    @Test
    void whatWaitsInAFirstStoreIsSentInTodaysForm() throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("1")
                    .load()
                    .migrate();
            try (var insert =
                    writer.prepareStatement(
                            "insert into outbox (op_id, incarnation, seq, inserts, saved_at)"
                                    + " values (x'01', x'02', 1, ?, 5)")) {
                insert.setString(1, "[" + NOTE + "]");
                insert.executeUpdate();
            }
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            var changes = database.read(sql -> sql.fetchValue("select changes from outbox"));
            var read = new OpText(new Json()).read(String.valueOf(changes));
            assertThat(read)
                    .extracting(change -> change.record())
                    .isEqualTo(List.of(UUID.fromString("01900000-0000-7000-8000-000000000002")));
            assertThat(((Insert) read.getFirst()).body())
                    .isEqualTo("{\"service\":\"housing\",\"text\":\"It's cold\"}");
        }
    }

    @Test
    void whatAnEarlierBuildDidNotKnowOfAnEntryThatTellsOfACaseIsReadWhereItBelongs()
            throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("26")
                    .load()
                    .migrate();
            statement.executeUpdate("insert into file (id, file_id) values (1, x'01')");
            statement.executeUpdate("insert into type (id, name) values (1, 'event')");
            statement.executeUpdate(
                    "insert into record (id, rec_id, type, file, category, sensitivity, version,"
                            + " author, observed_at, recorded_at, hash, extras) values (1, x'02', 1, 1,"
                            + " 'housing', 1, 1, 'o', 1, 1, x'00',"
                            + " '{\"mood\":\"good\",\"told\":{\"case_type\":\"claim\",\"open\":true}}')");
            statement.executeUpdate("insert into event (id, title) values (1, 'A claim')");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(database.<Object>read(sql -> sql.fetchValue("select told from event")))
                    .isEqualTo("{\"case_type\":\"claim\",\"open\":true}");
            assertThat(database.<Object>read(sql -> sql.fetchValue("select extras from record")))
                    .isEqualTo("{\"mood\":\"good\"}");
        }
    }

    @Test
    void whichStatementsAnOfficerHadBeforeThemIsReadThoughAnEarlierBuildDidNotKnowIt()
            throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("27")
                    .load()
                    .migrate();
            statement.executeUpdate("insert into file (id, file_id) values (1, x'01')");
            statement.executeUpdate("insert into type (id, name) values (1, 'statement')");
            statement.executeUpdate(
                    "insert into record (id, rec_id, type, file, category, sensitivity, version,"
                            + " author, observed_at, recorded_at, hash, extras) values"
                            + " (1, x'02', 1, 1, 'housing', 1, 1, 'o', 1, 1, x'00',"
                            + " '{\"mood\":\"good\",\"seen\":[]}'),"
                            + " (2, x'03', 1, 1, 'housing', 1, 1, 'o', 1, 1, x'00', null)");
            statement.executeUpdate(
                    "insert into statement (id, field, value)"
                            + " values (1, 'phone', '1'), (2, 'phone', '2')");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(
                            database.<List<?>>read(sql ->
                                    sql.fetchValues("select seen from statement order by id")))
                    .hasToString("[[], null]");
            assertThat(
                            database.<Object>read(sql ->
                                    sql.fetchValue("select extras from record where id = 1")))
                    .isEqualTo("{\"mood\":\"good\"}");
        }
    }

    @Test
    void whatAnEarlierBuildDidNotKnowOfANoteIsReadWhereItBelongs() throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("17")
                    .load()
                    .migrate();
            statement.executeUpdate("insert into file (id, file_id) values (1, x'01')");
            statement.executeUpdate("insert into type (id, name) values (1, 'note')");
            statement.executeUpdate(
                    "insert into record (id, rec_id, type, file, category, sensitivity, version,"
                            + " author, observed_at, recorded_at, hash, extras) values"
                            + " (1, x'02', 1, 1, 'housing', 1, 1, 'o', 1, 1, x'00',"
                            + " '{\"type\":\"Visit\",\"kind\":\"visit\",\"mood\":\"good\"}')");
            statement.executeUpdate(
                    "insert into note (id, service, text) values (1, 'housing', 'Seen')");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(
                            database.<Object>read(
                                    sql -> sql.fetchValue("select type || ' ' || kind from note")))
                    .isEqualTo("Visit visit");
            assertThat(database.<Object>read(sql -> sql.fetchValue("select extras from record")))
                    .isEqualTo("{\"mood\":\"good\"}");
        }
    }

    @Test
    void whatWasTypedBeforeDraftsTravelledIsKeptBackUntilItIsOpened() throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("25")
                    .load()
                    .migrate();
            statement.executeUpdate(
                    "insert into answer (person, form, name, value, kept_at)"
                            + " values (x'01', 'form/check', 'what', 'Damp', 1)");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(database.<Object>read(sql -> sql.fetchValue("select form from kept_back")))
                    .isEqualTo("form/check");
        }
    }

    @Test
    void notesThatWereBegunBeforeNotesTravelledAreKeptBackUnderNamesOfTheirOwn()
            throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            migrate(writer, "29");
            statement.executeUpdate(
                    "insert into draft (person, service, text, kept_at)"
                            + " values (x'01', 'housing', 'She rang', 5),"
                            + " (x'02', 'housing', 'He rang', 6)");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(
                            database.<List<?>>read(sql ->
                                    sql.fetchValues("select form from kept_back order by person")))
                    .hasToString("[note, note]");
            assertThat(
                            database.<List<?>>read(sql ->
                                    sql.fetchValues("select begun_at from draft order by person")))
                    .hasToString("[5, 6]");
            assertThat(
                            database.<List<?>>read(
                                    sql -> sql.fetchValues("select distinct name from draft")))
                    .hasSize(2)
                    .allSatisfy(name ->
                            assertThat(UUID.fromString(name.toString().substring(5))).isNotNull());
        }
    }

    @Test
    void aNoteThatAColleagueHandedOverToAnEarlierBuildIsReadByThisOne() throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer();
                var statement = writer.createStatement()) {
            migrate(writer, "29");
            statement.executeUpdate("insert into file (id, file_id) values (1, x'01')");
            statement.executeUpdate("insert into type (id, name) values (1, 'unfinished_note')");
            statement.executeUpdate(
                    "insert into record (id, rec_id, type, file, category, sensitivity, version,"
                            + " author, observed_at, recorded_at, hash, extras) values"
                            + " (1, x'02', 1, 1, 'housing', 1, 1, 'o', 1, 1, x'00',"
                            + " '{\"form\":\"note/1\",\"answers\":{\"text\":\"Rang\"}}')");
        }

        try (var database = Database.open(cipher, new NoEmergency())) {
            assertThat(
                            database.<Object>read(sql ->
                                    sql.fetchValue("select form || answers from unfinished_note")))
                    .isEqualTo("note/1{\"text\":\"Rang\"}");
            assertThat(database.<Object>read(sql -> sql.fetchValue("select extras from record")))
                    .isNull();
        }
    }

    private static void migrate(Connection writer, String target) {
        Flyway.configure()
                .dataSource(new OneConnection(writer))
                .locations("classpath:" + Schema.MIGRATIONS)
                .target(target)
                .load()
                .migrate();
    }

    /// A store may be damaged before a newer build has brought it up to date.
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 11, 17, 21, Schema.NEWEST})
    void theRescueReadsWhatWasTypedInAStoreOfAnyEarlierBuild(int schema) throws SQLException {
        var cipher = new Cipher(folder.resolve("store.db"), KEY.clone());
        try (var writer = cipher.writer()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target(Integer.toString(schema))
                    .load()
                    .migrate();
            try (var insert = writer.createStatement()) {
                insert.executeUpdate(
                        "insert into draft (person, service, text, kept_at) values"
                                + " (x'01900000000070008000000000000001', 'housing', 'She rang', 5)");
            }
        }
        var salvage = new Salvage(new Json(), new Ids(Clock.systemUTC(), new SecureRandom()));

        assertThat(salvage.read(cipher)).isTrue();

        assertThat(salvage.rescued().drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).isEqualTo("She rang"));
    }
}
