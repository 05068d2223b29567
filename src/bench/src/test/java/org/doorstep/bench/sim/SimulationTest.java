package org.doorstep.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {

    private static final int SEEDS = 500;

    /// Beyond them, what has ever failed. All of these: a sum that was wrong on the disk of a
    /// laptop which had not come to the end of a round before, and so had not begun its week.
    private static final long[] FAILED_ONCE = {509, 1258, 2034, 2532, 4318, 4548, 7842};

    @TempDir Path folder;

    @Test
    void nothingIsLostDoubledOrOverwrittenWhateverGoesWrong() {
        var failures =
                LongStream.concat(LongStream.rangeClosed(1, SEEDS), LongStream.of(FAILED_ONCE))
                        .parallel()
                        .mapToObj(Simulation::of)
                        .filter(run -> run.failure() != null)
                        .map(run -> run.seed() + " " + run.failure())
                        .toList();

        assertThat(failures).isEmpty();
    }

    @Test
    void norOnLaptopsWithTheEncryptedStore() {
        assertThat(failuresOnStores(3)).isEmpty();
    }

    @Test
    @Tag("long")
    void norOnManyOfThem() {
        assertThat(failuresOnStores(100)).isEmpty();
    }

    @Test
    @Tag("long")
    void theSameSeedTellsTheSameStoryOnThemToo() {
        assertThat(Simulation.onStores(7, shelf("once")).trace())
                .isEqualTo(Simulation.onStores(7, shelf("again")).trace());
    }

    private List<String> failuresOnStores(int seeds) {
        return LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(seed -> Simulation.onStores(seed, shelf(Long.toString(seed))))
                .filter(run -> run.failure() != null)
                .map(run -> run.seed() + " " + run.failure())
                .toList();
    }

    private Path shelf(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(Simulation.of(7).trace()).isEqualTo(Simulation.of(7).trace());
        assertThat(Simulation.of(7).trace()).isNotEqualTo(Simulation.of(8).trace());
    }
}
