package org.doorstep.hub.ops;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.ops.InsertRules.Entry;
import org.jspecify.annotations.Nullable;

/// The people whom a push registers. Each comes with the one record that says who they are, and
/// only for a service that the officer works for in their own caseload or team: so nobody can open
/// themselves a file of anybody who is known.
final class Registering {

    private static final String NOT_THEIRS =
            "You cannot register people for this service. Ask the team that works with them.";
    private static final String ALONE =
            "Whoever is registered comes with one record that says who they are.";

    private final InsertRules inserts;
    private final Push push;
    private final Set<String> own;
    private final Map<UUID, Set<String>> scopes = new HashMap<>();
    private final Set<UUID> awaited = new HashSet<>();

    /// @param own scopes into which the officer may register people
    Registering(InsertRules inserts, Push push, Set<String> own) {
        this.inserts = inserts;
        this.push = push;
        this.own = own;
    }

    /// The scopes of somebody whom this push has registered; empty for everybody else.
    Set<String> scopes(UUID file) {
        return scopes.getOrDefault(file, Set.of());
    }

    /// Why the person cannot be registered; null if they are now.
    @Nullable String person(Entry person, Op op) {
        var rows =
                op.each().stream()
                        .map(change -> change.path("insert"))
                        .filter(insert ->
                                insert.path("type")
                                        .asString("")
                                        .equals(Entities.SOURCE_RECORD.name()))
                        .filter(insert -> person.id().equals(Op.id(insert, "file")))
                        .map(insert -> inserts.read(insert, push.officer()))
                        .map(reading -> reading instanceof Entry entry ? entry : null)
                        .toList();
        var row = rows.size() == 1 ? rows.getFirst() : null;
        if (row == null) {
            return ALONE;
        }
        var into =
                own.stream()
                        .filter(scope ->
                                push.buckets().contains(person.bucketIn(scope))
                                        && push.buckets().contains(row.bucketIn(scope)))
                        .collect(Collectors.toSet());
        if (into.isEmpty()) {
            return NOT_THEIRS;
        }
        scopes.put(person.id(), into);
        awaited.add(person.id());
        return null;
    }

    /// Why the record cannot be taken; null if it is that of somebody registered before it.
    @Nullable String record(Entry record) {
        if (scopes(record.file()).stream()
                .noneMatch(scope -> push.buckets().contains(record.bucketIn(scope)))) {
            return ALONE;
        }
        return awaited.remove(record.file()) ? null : ALONE;
    }
}
