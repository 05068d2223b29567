package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Newcomers;

/// Keeps whom officers register.
public final class MemoryNewcomers implements Newcomers {

    private final List<Newcomer> registered = new ArrayList<>();

    public synchronized List<Newcomer> registered() {
        return List.copyOf(registered);
    }

    @Override
    public synchronized UUID register(Newcomer newcomer) {
        registered.add(newcomer);
        return new UUID(1, registered.size());
    }
}
