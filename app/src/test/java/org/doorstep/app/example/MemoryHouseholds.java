package org.doorstep.app.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.household.Households;

/// Households in memory.
public final class MemoryHouseholds implements Households {

    private final Map<UUID, List<Known>> around = new HashMap<>();

    /// These share something: the first with all others.
    public MemoryHouseholds with(List<Known> known) {
        around.put(known.getFirst().person(), known);
        return this;
    }

    @Override
    public List<Known> around(UUID person) {
        return around.getOrDefault(person, List.of());
    }
}
