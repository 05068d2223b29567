package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Settlements;

/// Keeps what officers settle.
public final class MemorySettlements implements Settlements {

    private final List<Settlement> settled = new ArrayList<>();
    private int undone;

    public synchronized List<Settlement> settled() {
        return List.copyOf(settled);
    }

    public synchronized int undone() {
        return undone;
    }

    @Override
    public synchronized Settled settle(UUID person, Settlement settlement) {
        settled.add(settlement);
        return new Settled(person, settlement, List.of(), List.of());
    }

    @Override
    public synchronized void undo(Settled before) {
        undone++;
    }
}
