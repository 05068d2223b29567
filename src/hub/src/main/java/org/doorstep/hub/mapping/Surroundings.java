package org.doorstep.hub.mapping;

import java.time.LocalDate;
import java.util.Map;

/// What a row is read against.
///
/// @param night the night of the extract
/// @param officers names by the ids that extracts use
public record Surroundings(LocalDate night, Map<String, String> officers) {

    public Surroundings {
        officers = Map.copyOf(officers);
    }
}
