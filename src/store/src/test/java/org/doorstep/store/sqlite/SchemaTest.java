package org.doorstep.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.CASE_ENTRY;
import static org.doorstep.store.db.Tables.COLLEAGUE;
import static org.doorstep.store.db.Tables.COMMON;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.SOURCE_RECORD;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.StoreException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stores that an earlier build has used.
class SchemaTest {

    private static final byte[] KEY = HexFormat.of().parseHex("0123456789abcdef".repeat(4));

    @TempDir Path folder;

    @Test
    void whatAnEarlierBuildKeptWithoutKnowingItsKindIsUnderstoodAfterTheUpdate()
            throws SQLException {
        var cipher = new Cipher(folder.resolve("old.db"), KEY);
        makeFirstSchema(
                cipher,
                "insert into file values (1, x'01')",
                "insert into type values (1, 'colleague')",
                """
                insert into record values (1, x'02', 1, 1, 'core', 0, 1, 'import:staff', 0, 0, x'03',
                    '{"name":"Tom Okafor","officer":"W00012","team":"Housing North","pronouns":"he"}')
                """);

        try (var store = Database.open(cipher, new NoEmergency())) {
            var row = store.read(sql -> sql.selectFrom(COLLEAGUE).fetchSingle());
            assertThat(row.getOfficer()).isEqualTo("W00012");
            assertThat(row.getName()).isEqualTo("Tom Okafor");
            assertThat(row.getEndedOn()).isNull();
            String extras = store.read(sql -> sql.selectFrom(RECORD).fetchSingle().getExtras());
            assertThat(extras).isEqualTo("{\"pronouns\":\"he\"}");
        }
    }

    @Test
    void anUpdateThatFailsAtItsLastStepLeavesTheStoreAsItWas() throws SQLException {
        var cipher = new Cipher(folder.resolve("old.db"), KEY);
        makeFirstSchema(cipher, "create table unfinished_note (in_the_way text)");

        assertThatThrownBy(() -> Database.open(cipher, new NoEmergency()))
                .isInstanceOf(StoreException.class);

        try (var connection = cipher.writer();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select (select user_version from pragma_user_version),"
                                        + " count(*) from sqlite_schema where name = 'colleague'")) {
            found.next();
            assertThat(found.getInt(1)).isEqualTo(1);
            assertThat(found.getInt(2)).isZero();
        }
    }

    @Test
    void tiesThatAnEarlierBuildKeptWithoutKnowingThemTieAfterTheUpdate() throws SQLException {
        var cipher = new Cipher(folder.resolve("old.db"), KEY);
        makeFirstSchema(
                cipher,
                "insert into file values (1, x'01')",
                "insert into type values (1, 'source_record')",
                """
                insert into record values (1, x'02', 1, 1, 'benefits', 1, 1, 'import:benefits', 0, 0, x'03',
                    '{"ties":[{"kin":"partner","reference":"HB1"}]}')
                """,
                """
                insert into source_record values (1, 'benefits', 'P1', '[{"field":"uprn","value":"0012"}]', '[]', null,
                    '[]', null)
                """);

        try (var store = Database.open(cipher, new NoEmergency())) {
            List<String> keys =
                    store.read(sql -> sql.selectFrom(COMMON).orderBy(COMMON.KEY).fetch(COMMON.KEY));
            assertThat(keys).containsExactly("benefits:HB1", "uprn:12");
            boolean nothingElse =
                    store.read(sql -> sql.selectFrom(RECORD).fetchSingle().getExtras() == null);
            assertThat(nothingElse).isTrue();
            String ties = store.read(sql -> sql.selectFrom(SOURCE_RECORD).fetchSingle().getTies());
            assertThat(ties).isEqualTo("[{\"kin\":\"partner\",\"reference\":\"HB1\"}]");
        }
    }

    @Test
    void casesThatAnEarlierBuildReceivedAreThereAfterTheUpdate() throws SQLException {
        var cipher = new Cipher(folder.resolve("old.db"), KEY);
        makeFirstSchema(
                cipher,
                "insert into file values (1, x'01')",
                "insert into type values (1, 'casework'), (2, 'case_entry')",
                """
                insert into record values (1, x'02', 1, 1, 'housing', 1, 1, 'W00012', 0, 0, x'03',
                    '{"stage":"visit","subjects":["routine"],"type":"check","mood":"calm"}')
                """,
                """
                insert into record values (2, x'03', 2, 1, 'housing', 1, 1, 'W00012', 0, 0, x'03',
                    '{"case_id":"01900000-0000-7000-8000-000000000001","kind":"opened"}')
                """);

        try (var store = Database.open(cipher, new NoEmergency())) {
            var row = store.read(sql -> sql.selectFrom(CASEWORK).fetchSingle());
            assertThat(row.getStage()).isEqualTo("visit");
            assertThat(row.getSubjects()).isEqualTo("[\"routine\"]");
            String kind = store.read(sql -> sql.selectFrom(CASE_ENTRY).fetchSingle().getKind());
            assertThat(kind).isEqualTo("opened");
            List<String> extras =
                    store.read(
                            sql -> sql.selectFrom(RECORD).orderBy(RECORD.ID).fetch(RECORD.EXTRAS));
            assertThat(extras)
                    .containsExactly(
                            "{\"mood\":\"calm\"}",
                            "{\"case_id\":\"01900000-0000-7000-8000-000000000001\"}");
        }
    }

    private static void makeFirstSchema(Cipher cipher, String... statements) throws SQLException {
        try (var writer = cipher.writer()) {
            Flyway.configure()
                    .dataSource(new OneConnection(writer))
                    .locations("classpath:" + Schema.MIGRATIONS)
                    .target("1")
                    .load()
                    .migrate();
            try (var statement = writer.createStatement()) {
                for (var one : statements) {
                    statement.execute(one);
                }
            }
        }
    }
}
