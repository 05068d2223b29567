package org.doorstep.hub.ops;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.ops.InsertRules.Entry;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.Json;

/// What belongs together of what one op did with warnings.
///
/// What every service is told needs no right to a service and no evidence of its own: alone it
/// would let anybody end a warning of danger for everybody. It counts only beside the copy with the
/// evidence, in the words of that. And of danger no service is told alone.
///
/// Work that waited is let in piece by piece, by somebody who works on the file and sees what it
/// is: there the copies need not come together.
final class MarkerRules {

    static final String UNPROVEN =
            "What every service is told of a warning comes with the evidence for it.";
    static final String UNTOLD =
            "Every service must be told of such a warning, and this tells one service alone.";

    private static final Json JSON = new Json();

    private final List<Copy> copies;
    private final Set<UUID> once;
    private final boolean released;

    MarkerRules(Op op, InsertRules inserts, Push push) {
        released = push.releasedBy() != null;
        copies =
                op.each().stream()
                        .filter(Mentioned::isMarker)
                        .flatMap(change ->
                                inserts.read(change.path("insert"), push.officer())
                                                instanceof Entry entry
                                        ? Stream.of(Copy.of(entry))
                                        : Stream.empty())
                        .toList();
        once =
                copies.isEmpty()
                        ? Set.of()
                        : op
                                .records()
                                .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .filter(id -> id.getValue() == 1)
                                .map(id -> id.getKey())
                                .collect(Collectors.toSet());
    }

    /// @param told what everybody may know of it
    private record Copy(Entry entry, Marker told) {

        static Copy of(Entry entry) {
            return new Copy(entry, JSON.read(entry.body(), Marker.class).forEverybody());
        }

        boolean isForEverybody() {
            return entry.category() == Category.CORE;
        }

        boolean tellsTheSameAs(Copy other) {
            return entry.file().equals(other.entry.file()) && told.equals(other.told);
        }
    }

    /// Whether it is told to everybody and nothing that was taken has the evidence.
    ///
    /// @param taken of this op until now
    boolean isUnproven(Entry entry, Collection<Version> taken) {
        return !released
                && isMarker(entry)
                && Copy.of(entry).isForEverybody()
                && evidence(entry)
                        .noneMatch(id -> taken.stream().anyMatch(one -> one.id().equals(id)));
    }

    /// Whether its evidence waits for somebody who works on the file.
    ///
    /// @param lost of this op until now
    boolean waits(Entry entry, Collection<Lost> lost) {
        return evidence(entry)
                .anyMatch(id -> lost.stream().anyMatch(one -> id.equals(one.record())));
    }

    /// Whether it keeps to one service what every service must know.
    ///
    /// @param known records that the hub has
    boolean isUntold(Entry entry, Set<UUID> known) {
        if (released || !isMarker(entry)) {
            return false;
        }
        var own = Copy.of(entry);
        return !own.isForEverybody()
                && MarkerType.mustBeKnown(own.told().level())
                && copies.stream()
                        .filter(Copy::isForEverybody)
                        .filter(own::tellsTheSameAs)
                        .map(copy -> copy.entry().id())
                        .noneMatch(id -> once.contains(id) && !known.contains(id));
    }

    private Stream<UUID> evidence(Entry entry) {
        var told = Copy.of(entry);
        return copies.stream()
                .filter(copy -> !copy.isForEverybody())
                .filter(told::tellsTheSameAs)
                .map(copy -> copy.entry().id());
    }

    private static boolean isMarker(Entry entry) {
        return entry.type().equals(Entities.MARKER.name());
    }
}
