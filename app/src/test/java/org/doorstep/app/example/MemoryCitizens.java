package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;

/// Files in memory, with the looks that were committed.
public final class MemoryCitizens implements Citizens {

    private final Map<UUID, CitizenFile> files = new HashMap<>();
    private final Map<UUID, UUID> merged = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();

    public synchronized MemoryCitizens with(CitizenFile file) {
        files.put(file.person(), file);
        return this;
    }

    public synchronized void remove(UUID person) {
        files.remove(person);
    }

    /// One person turned out to be another: their file is gone.
    public synchronized void merge(UUID person, UUID into) {
        files.remove(person);
        merged.put(person, into);
    }

    public synchronized List<CitizenFile> all() {
        return List.copyOf(files.values());
    }

    public synchronized List<Look> looks() {
        return List.copyOf(looks);
    }

    @Override
    public synchronized Optional<CitizenFile> open(Look look) {
        looks.add(look);
        return reread(look.person());
    }

    @Override
    public synchronized Optional<CitizenFile> reread(UUID person) {
        return Optional.ofNullable(files.get(person));
    }

    @Override
    public synchronized Optional<UUID> survivor(UUID person) {
        return Optional.ofNullable(merged.get(person)).filter(files::containsKey);
    }
}
