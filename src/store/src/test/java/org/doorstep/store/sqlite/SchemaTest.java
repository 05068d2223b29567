package org.doorstep.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.db.Tables.COLLEAGUE;
import static org.doorstep.store.db.Tables.RECORD;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import org.doorstep.store.NoEmergency;
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
