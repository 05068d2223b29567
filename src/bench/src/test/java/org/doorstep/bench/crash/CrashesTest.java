package org.doorstep.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashesTest {

    @TempDir Path folder;

    @Test
    void nothingThatWasSavedIsLostOrDoneTwiceWhenClientAndHubAreKilled() throws Exception {
        kill(4, 1);
    }

    @Test
    @Tag("long")
    void norWhenTheyAreKilledAgainAndAgain() throws Exception {
        kill(10, 3);
    }

    /// @param clients how often the client is killed
    /// @param hubs how often the hub with it, spread evenly
    private void kill(int clients, int hubs) throws Exception {
        try (var crashes = Crashes.in(folder)) {
            for (int run = 1; run <= clients; run++) {
                if (run % (clients / hubs) == 0) {
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
