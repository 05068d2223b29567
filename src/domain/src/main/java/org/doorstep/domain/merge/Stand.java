package org.doorstep.domain.merge;

import java.util.Map;

/// A record as it stands when a change reaches it.
///
/// @param version of the record
/// @param fields what it says; empty if it is deleted
public record Stand(int version, Map<String, String> fields, boolean deleted) {

    public Stand {
        fields = Map.copyOf(fields);
    }
}
