package org.doorstep.bench.sim;

import java.nio.file.Path;
import java.util.List;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.jspecify.annotations.Nullable;

/// One run of everything from one seed.
///
/// @param failure which invariant did not hold, and how; null if all did
/// @param trace what happened, line by line
public record Simulation(long seed, @Nullable String failure, List<String> trace) {

    /// With laptops whose store is in memory.
    public static Simulation of(long seed) {
        return play(seed, (device, ids, _) -> new MemoryLaptop(device, ids, new Json()));
    }

    /// With laptops that have the real encrypted store.
    ///
    /// @param folder for its files
    public static Simulation onStores(long seed, Path folder) {
        return play(seed, new StoredLaptop.Shelf(folder)::make);
    }

    private static Simulation play(long seed, SimStore.Maker stores) {
        try (var world = new SimWorld(seed, stores)) {
            try {
                world.play();
                return new Simulation(seed, null, world.trace().lines());
            } catch (Violation | IllegalStateException | StoreException e) {
                return new Simulation(seed, String.valueOf(e.getMessage()), world.trace().lines());
            }
        }
    }
}
