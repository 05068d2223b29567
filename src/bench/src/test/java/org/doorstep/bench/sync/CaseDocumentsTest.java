package org.doorstep.bench.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Skipped where the generator of the documents or Node is not at hand:
/// `-Ddoorstep.sync.generator=FILE` says where the first is.
class CaseDocumentsTest {

    private static final int DOCUMENTS = 2_000;
    private static final String PRINT =
            "const g = require(process.argv[1]);"
                    + "for (let i = 0; i < %d; i++) console.log(JSON.stringify(g.doc(i)));";

    @Test
    void theyAreThoseOfTheGenerator() throws Exception {
        var generator = generator();
        assumeThat(generator)
                .as("the generator is not at hand: give it with -Ddoorstep.sync.generator")
                .exists();
        assumeThat(hasNode()).as("node is not on the path").isTrue();
        var node =
                new ProcessBuilder("node", "-e", PRINT.formatted(DOCUMENTS), generator.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();

        List<String> theirs;
        try (var lines = node.inputReader(UTF_8)) {
            theirs = lines.lines().toList();
        }

        assertThat(node.waitFor()).isZero();
        assertThat(CaseDocuments.first(DOCUMENTS).stream().map(Object::toString))
                .containsExactlyElementsOf(theirs);
    }

    /// Tests run in the module's folder, two below the repository's.
    private static Path generator() throws IOException {
        var given = System.getProperty("doorstep.sync.generator");
        return (given != null
                        ? Path.of(given)
                        : Path.of("../../../shared/data/sync/gen.js").toAbsolutePath())
                .normalize();
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }
}
