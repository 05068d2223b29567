package org.doorstep.store.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.protocol.json.Json;

/// The tables of all types that this build knows.
public final class BodyTables {

    private final Map<String, BodyTable<?>> byName = new LinkedHashMap<>();

    public BodyTables(Json json) {
        Entities.ALL.forEach(type -> byName.put(type.name(), new BodyTable<>(type, json)));
    }

    public Collection<BodyTable<?>> all() {
        return byName.values();
    }

    /// Empty if this build does not know the type.
    public Optional<BodyTable<?>> named(String type) {
        return Optional.ofNullable(byName.get(type));
    }

    @SuppressWarnings("unchecked") // put in by the same type
    public <T> BodyTable<T> of(EntityType<T> type) {
        var table = byName.get(type.name());
        if (table == null) {
            throw new IllegalArgumentException("not in the registry: " + type.name());
        }
        return (BodyTable<T>) table;
    }
}
