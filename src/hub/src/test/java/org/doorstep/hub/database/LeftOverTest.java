package org.doorstep.hub.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder whose hub was killed.
class LeftOverTest {

    private static final int STARTED = 2;

    @TempDir Path folder;

    @Test
    void theDatabaseThatAKilledHubLeftIsStopped() throws Exception {
        var data = folder.resolve("data");
        try (var left =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .start()) {
            var process = process(data);

            new LeftOver(data).stop();

            assertThat(process.isAlive()).isFalse();
            assertThat(left.getPort()).isPositive();
        }
    }

    @Test
    void anotherPostgresThatHasTheNumberNowIsLeftAloneAndTheFolderStarts() throws Exception {
        PostgresProcess.start(folder).close();
        try (var foreign = EmbeddedPostgres.start()) {
            var numbered = asIfItWereOurs(foreign);

            try (var ours = PostgresProcess.start(folder)) {
                assertThat(numbered.isAlive()).isTrue();
                assertThat(ours.database().url()).isNotBlank();
            }
        }
    }

    /// Writes the folder's mark of a database that ended long ago with the number of this one.
    private ProcessHandle asIfItWereOurs(EmbeddedPostgres foreign) throws Exception {
        var data = folder.resolve("postgres");
        var lines = new ArrayList<>(Files.readAllLines(mark(foreign)));
        lines.set(1, data.toString());
        lines.set(STARTED, "1700000000");
        Files.write(data.resolve("postmaster.pid"), lines);
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    private static Path mark(EmbeddedPostgres postgres) throws Exception {
        try (var connection =
                        DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                var result = connection.createStatement().executeQuery("show data_directory")) {
            result.next();
            return Path.of(result.getString(1)).resolve("postmaster.pid");
        }
    }

    private static ProcessHandle process(Path data) throws IOException {
        var number = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }
}
