package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.imports.ImportResult.Counts;
import org.doorstep.hub.imports.ImportResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A file that nobody here made, through a mapping of its own. Skipped where the file is not at
/// hand: `-Ddoorstep.linkage.data=FOLDER` says where it is.
class Dataset4aTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    @Test
    void aPublicDatasetImportsWhole() throws IOException {
        var file = folder().resolve("dataset4a.csv");
        assumeThat(file)
                .as(
                        "public linkage data is not at hand: give its folder with -Ddoorstep.linkage.data")
                .exists();
        var extracts =
                new Extracts(
                        hub,
                        hub.council(),
                        Extracts.only(
                                Extracts.resource("/org/doorstep/hub/imports/dataset4a.json")));

        try (var content = Files.newInputStream(file);
                var again = Files.newInputStream(file)) {
            var first = extracts.imports().run("dataset4a", Extracts.NIGHT, content, Waiver.NONE);
            var second = extracts.imports().run("dataset4a", Extracts.NIGHT, again, Waiver.NONE);

            assertThat(first.state()).isEqualTo(State.DONE);
            assertThat(first.counts()).isEqualTo(new Counts(5_000, 5_000, 0, 0, 0, 0));
            assertThat(second.counts()).isEqualTo(new Counts(5_000, 0, 0, 5_000, 0, 0));
        }
    }

    /// Tests run in the module's folder, two below the repository's.
    private static Path folder() {
        var given = System.getProperty("doorstep.linkage.data");
        return given != null
                ? Path.of(given)
                : Path.of("").toAbsolutePath().resolve("../../../shared/data/linkage").normalize();
    }
}
