package org.doorstep.bench.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int SEEDS = 500;

    @Test
    void nothingIsLostDoubledOrOverwrittenWhateverGoesWrong() {
        var failures =
                LongStream.rangeClosed(1, SEEDS)
                        .parallel()
                        .mapToObj(Simulation::of)
                        .filter(run -> run.failure() != null)
                        .map(run -> run.seed() + " " + run.failure())
                        .toList();

        assertThat(failures).isEmpty();
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(Simulation.of(7).trace()).isEqualTo(Simulation.of(7).trace());
        assertThat(Simulation.of(7).trace()).isNotEqualTo(Simulation.of(8).trace());
    }
}
