package org.doorstep.domain.household;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.Provenance;

/// That somebody is something to another, by whoever says so.
///
/// @param of whose relative
/// @param kin what the other is to them
/// @param from who says so; empty where it follows from what is said of others, as that two
///   children of one mother are brothers or sisters
public record Relationship(UUID of, Kin kin, UUID other, List<Provenance> from) {

    public Relationship {
        from = List.copyOf(from);
    }

    /// The same, seen by the other.
    public Relationship inverse() {
        return new Relationship(other, kin.inverse(), of, from);
    }

    Relationship with(Relationship same) {
        var sources = new ArrayList<>(from);
        same.from.stream().filter(each -> !sources.contains(each)).forEach(sources::add);
        return new Relationship(of, kin, other, sources);
    }
}
