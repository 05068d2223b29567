package org.doorstep.bench.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of everything from one seed.
///
/// @param failure which invariant did not hold, and how; null if all did
/// @param trace what happened, line by line
public record Simulation(long seed, @Nullable String failure, List<String> trace) {

    public static Simulation of(long seed) {
        var world = new SimWorld(seed);
        try {
            world.play();
            return new Simulation(seed, null, world.trace().lines());
        } catch (Violation | IllegalStateException e) {
            return new Simulation(seed, String.valueOf(e.getMessage()), world.trace().lines());
        }
    }
}
