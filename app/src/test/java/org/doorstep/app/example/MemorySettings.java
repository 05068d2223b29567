package org.doorstep.app.example;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.laptop.Settings;

/// Settings in memory.
public final class MemorySettings implements Settings {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        kept.put(key, value);
    }

    @Override
    public synchronized void remove(String key) {
        kept.remove(key);
    }
}
