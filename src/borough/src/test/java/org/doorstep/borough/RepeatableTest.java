package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same plan gives the same borough.
class RepeatableTest {
    @TempDir Path folder;

    private Extracts write(String name, long seed) throws IOException {
        return Extracts.write(folder.resolve(name), seed, 1_000, BoroughPlan.FIRST_NIGHT);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        var one = write("one", 7);
        var other = write("other", 7);

        assertThat(one.files()).hasSize(13).hasSameSizeAs(other.files());
        for (var file : one.files()) {
            assertThat(Files.mismatch(file, other.folder().resolve(file.getFileName())))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedGivesAnotherBorough() throws IOException {
        var one = write("one", 7);
        var other = write("other", 8);

        for (var file : one.files()) {
            assertThat(Files.mismatch(file, other.folder().resolve(file.getFileName())))
                    .as(file.toString())
                    .isNotEqualTo(-1);
        }
    }

    @Test
    void progressIsToldAndEndsWithEverything() throws IOException {
        var told = new ArrayList<Long>();
        new Borough(new BoroughPlan(1, 3_000, BoroughPlan.FIRST_NIGHT))
                .writeExtracts(
                        folder,
                        (what, done, total) -> {
                            assertThat(total).isEqualTo(3_000);
                            told.add(done);
                        });

        assertThat(told).hasSizeGreaterThan(2).isSorted().endsWith(3_000L);
    }
}
