package org.doorstep.bench.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteCutsTest {

    @TempDir Path folder;

    @Test
    void whereverALineBreaksNothingIsSeenInBetweenNorLostNorDoneTwice() throws Exception {
        cutEvery(1_999);
    }

    @Test
    @Tag("long")
    void norAtAnyOtherByte() throws Exception {
        cutEvery(1);
    }

    private void cutEvery(int bytes) throws Exception {
        try (var cuts = ByteCuts.in(folder)) {
            var found = cuts.play(bytes, 1);

            assertThat(found.wrong()).isEmpty();
            assertThat(found.answers()).isPositive();
            assertThat(found.requests()).isPositive();
        }
    }
}
