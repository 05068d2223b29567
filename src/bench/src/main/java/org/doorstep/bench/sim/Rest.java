package org.doorstep.bench.sim;

import static org.doorstep.bench.sim.Violation.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.hub.memory.MemoryHub;
import org.doorstep.hub.ops.Kept;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// What must hold of the hub's history when all is quiet.
final class Rest {

    private final MemoryHub hub;
    private final Map<UUID, Saved> saved;
    private final Json json;
    private final Fields fields;

    Rest(MemoryHub hub, Map<UUID, Saved> saved, Json json) {
        this.hub = hub;
        this.saved = saved;
        this.json = json;
        this.fields = new Fields(json);
    }

    /// Every op that the laptop has, the hub has.
    void keeps(SimLaptop laptop) {
        for (var op : laptop.store().kept()) {
            unless(hub.ops().containsKey(op), "S1", "the hub has lost " + op);
        }
    }

    /// @param plain whether no disk, neither the hub's nor a laptop's, was ever put back
    void check(boolean plain) {
        hub.records().values().forEach(this::checkHistory);
        for (var entry : hub.ops().entrySet()) {
            var one = saved.get(entry.getKey());
            unless(one != null, "S2", "an op that nobody saved");
            if (one != null) {
                for (var change : one.changes()) {
                    if (isTaken(entry.getValue(), change)) {
                        checkKept(one, change);
                        checkPreview(one, change, entry.getValue(), plain);
                    }
                }
            }
        }
    }

    private static boolean isTaken(Kept kept, Change change) {
        return kept.result().isTaken()
                || (!kept.refused().isEmpty() && !kept.refused().contains(change.record()));
    }

    private void checkHistory(List<Version> versions) {
        var ops = new HashSet<UUID>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            unless(version.number() == i + 1, "S2", "versions are missing");
            var origin = version.origin();
            if (origin == null) {
                continue;
            }
            unless(ops.add(origin.opId()), "S2", "an op had its effect twice");
            if (version.type().equals(Entities.NOTE.name())) {
                unless(i == 0, "S8", "a note was changed");
            }
            if (i > 0 && version.type().equals(Entities.TASK.name())) {
                checkSuccession(versions.get(i - 1), version, origin.opId());
            }
        }
    }

    /// Whoever changed a field had seen the value that they replaced.
    private void checkSuccession(Version before, Version after, UUID op) {
        var one = saved.get(op);
        if (one == null) {
            throw new Violation("S2", "a version by an op that nobody saved");
        }
        var edit =
                one.changes().stream()
                        .filter(change -> change.record().equals(after.id()))
                        .map(Amendment.class::cast)
                        .map(Amendment::edit)
                        .findFirst()
                        .orElseThrow();
        var old = of(before);
        var fresh = of(after);
        for (var field : edit.set().keySet()) {
            if (!Objects.equals(old.get(field), fresh.get(field))) {
                unless(
                        Objects.equals(
                                old.get(field),
                                Objects.requireNonNull(edit.set().get(field)).base()),
                        "S7",
                        "a value of " + field + " was overwritten unseen");
            }
        }
        for (var field : old.keySet()) {
            var named =
                    edit.set().containsKey(field)
                            || edit.adds().containsKey(field)
                            || edit.removes().containsKey(field)
                            || (edit.move() != null && field.equals("state"));
            unless(
                    named || Objects.equals(old.get(field), fresh.get(field)),
                    "S7",
                    field + " was changed by an op that does not speak of it");
        }
    }

    /// Every value that was acknowledged is in the record's history or in a conflict.
    private void checkKept(Saved one, Change change) {
        var versions = hub.records().getOrDefault(change.record(), List.of());
        switch (change) {
            case Insert insert ->
                    unless(
                            !versions.isEmpty()
                                    && fields.of(versions.getFirst().body())
                                            .equals(fields.of(insert.body())),
                            "S1",
                            "what was added is not there");
            case Amendment amendment -> checkKept(one.op(), amendment.edit(), versions);
        }
    }

    private void checkKept(UUID op, Edit edit, List<Version> versions) {
        if (versions.getFirst().type().equals(Entities.CONFLICT.name())) {
            return;
        }
        var record = versions.getFirst().id();
        if (edit.deletes()) {
            unless(
                    versions.stream().anyMatch(Version::deleted)
                            || conflictVersions(record).anyMatch(one -> one.mine().deletes()),
                    "S7",
                    "a deletion is gone");
            return;
        }
        edit.set()
                .forEach((field, step) ->
                        unless(
                                had(versions, field, step.to()) || wanted(record, field, step.to()),
                                "S7",
                                op + ": the value of " + field + " is gone"));
        var move = edit.move();
        if (move != null) {
            unless(
                    had(versions, "state", move.to()) || wanted(record, "state", move.to()),
                    "S7",
                    "a state is gone");
        }
        edit.adds()
                .forEach((field, members) ->
                        unless(
                                versions.stream()
                                                .anyMatch(version ->
                                                        members(version, field)
                                                                .containsAll(members))
                                        || contestedMembers(record, field, members),
                                "S7",
                                "a member is gone"));
    }

    private boolean contestedMembers(UUID record, String field, Set<String> members) {
        return conflictVersions(record)
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.name().equals(field))
                .anyMatch(one -> fields.members(one.mine()).containsAll(members));
    }

    /// What the laptop showed when the officer saved is what the hub made of it, where nobody else
    /// had a hand in it.
    private void checkPreview(Saved one, Change change, Kept kept, boolean plain) {
        if (!plain || kept.result() != Result.APPLIED) {
            return;
        }
        var text = one.shown().get(change.record());
        Map<String, String> shown = text == null ? Map.of() : fields.of(text);
        hub.records().getOrDefault(change.record(), List.of()).stream()
                .filter(version -> isBy(version, one.op()))
                .filter(version -> !version.deleted())
                .map(this::of)
                .forEach(made ->
                        spokenOf(change)
                                .forEach(field ->
                                        unless(
                                                Objects.equals(shown.get(field), made.get(field)),
                                                "S15",
                                                "the laptop showed another " + field)));
    }

    /// The fields that a change gives a value.
    private Set<String> spokenOf(Change change) {
        return switch (change) {
            case Insert insert -> fields.of(insert.body()).keySet();
            case Amendment amendment -> amendment.edit().set().keySet();
        };
    }

    private static boolean isBy(Version version, UUID op) {
        var origin = version.origin();
        return origin != null && origin.opId().equals(op);
    }

    private boolean had(List<Version> versions, String field, @Nullable String value) {
        return versions.stream().anyMatch(version -> Objects.equals(of(version).get(field), value));
    }

    private boolean wanted(UUID record, String field, @Nullable String value) {
        return conflictVersions(record)
                .flatMap(one -> one.fields().stream())
                .filter(one -> one.name().equals(field))
                .anyMatch(one -> Objects.equals(one.mine(), value));
    }

    /// Every version of every conflict about a record: a chain goes on in its own conflict.
    private Stream<Conflict> conflictVersions(UUID record) {
        return hub.records().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.type().equals(Entities.CONFLICT.name()))
                .map(version -> json.read(version.body(), Conflict.class))
                .filter(conflict -> conflict.record().equals(record));
    }

    private Set<String> members(Version version, String field) {
        return fields.members(of(version).get(field));
    }

    private Map<String, String> of(Version version) {
        return version.deleted() ? Map.of() : fields.of(version.body());
    }
}
