package org.doorstep.domain.merge;

import java.util.Map;
import java.util.Set;

/// Fields that an officer and somebody else gave different values, which cannot both stand. The
/// hub's value stays until an officer has decided.
///
/// @param fields the group of fields in question
/// @param base what the officer saw
/// @param mine what the officer made of it
/// @param theirs what stands at the hub
/// @param mineDeletes whether the officer deleted the record
/// @param theirsDeleted whether the record is deleted at the hub
public record Contested(
        Set<String> fields,
        Map<String, String> base,
        Map<String, String> mine,
        Map<String, String> theirs,
        boolean mineDeletes,
        boolean theirsDeleted) {

    public Contested {
        fields = Set.copyOf(fields);
        base = Map.copyOf(base);
        mine = Map.copyOf(mine);
        theirs = Map.copyOf(theirs);
    }
}
