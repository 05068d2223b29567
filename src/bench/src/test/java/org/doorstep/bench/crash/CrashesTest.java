package org.doorstep.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashesTest {

    @TempDir Path folder;

    @Test
    void nothingThatWasSavedIsLostOrDoneTwiceWhenClientAndHubAreKilled() throws Exception {
        try (var crashes = Crashes.in(folder)) {
            // Ten clients are killed, and three times the hub with them.
            for (int run = 1; run <= 10; run++) {
                if (run % 3 == 0) {
                    crashes.killHub(run);
                } else {
                    crashes.killClient(run);
                }
            }
            var found = crashes.look();

            assertThat(found.saved()).isPositive();
            assertThat(found.lost()).isZero();
            assertThat(found.doubled()).isZero();
        }
    }
}
