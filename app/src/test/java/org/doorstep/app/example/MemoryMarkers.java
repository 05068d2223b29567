package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Caution.Level;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.Markers;

/// Remembers what was done with warnings.
public final class MemoryMarkers implements Markers {

    private final List<Deed> deeds = new ArrayList<>();

    public synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public List<MarkerType> types() {
        return List.of(
                new MarkerType("Do not visit alone", Level.STOP, 6, true),
                new MarkerType("Dog at property", Level.CARE, 12, true),
                new MarkerType("Key safe", Level.KNOW, 12, false));
    }

    @Override
    public synchronized void act(UUID person, Deed deed, String draft) {
        deeds.add(deed);
    }
}
