package org.doorstep.hub.ops;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflict.FieldValues;
import org.doorstep.domain.conflict.Conflict.Side;
import org.doorstep.domain.merge.Contested;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// How contested fields become conflicts. A chain of one officer's own changes to the same fields
/// has one conflict, from what the chain began with to its last value.
final class ConflictRules {

    private final Json json;
    private final Fields fields;

    ConflictRules(Json json) {
        this.json = json;
        this.fields = new Fields(json);
    }

    /// A conflict as it now reads.
    ///
    /// @param version 1 for a new one
    record Raised(UUID id, int version, String body) {}

    /// @param present the record in question
    /// @param known what may be open conflicts about it
    /// @param op that could not change it, by the officer
    Raised raise(
            Contested contested,
            Present present,
            Collection<Present> known,
            String officer,
            UUID op) {
        var names = new TreeSet<>(contested.fields());
        var giver = present.giverOf(contested.fields(), fields);
        var mine = new Side(officer, op, contested.mineDeletes());
        var theirs = new Side(giver.author(), giver.op(), contested.theirsDeleted());
        var continued = continued(contested, present, known, officer);
        var base =
                continued
                        .map(open -> side(open.body(), FieldValues::base))
                        .orElse(contested.base());
        var values =
                names.stream()
                        .map(name ->
                                new FieldValues(
                                        name,
                                        base.get(name),
                                        contested.mine().get(name),
                                        contested.theirs().get(name)))
                        .toList();
        var body =
                json.write(
                        new Conflict(
                                present.id(),
                                present.type(),
                                values,
                                mine,
                                theirs,
                                Conflict.State.OPEN));
        return continued
                .map(open -> new Raised(open.id(), open.version() + 1, body))
                .orElseGet(() -> new Raised(id(op, present.id(), names), 1, body));
    }

    /// The officer's own open conflict, if what they saw now is what they had wanted then.
    private Optional<Open> continued(
            Contested contested, Present present, Collection<Present> known, String officer) {
        return known.stream()
                .filter(record -> record.type().equals(Entities.CONFLICT.name()))
                .map(record ->
                        new Open(
                                record.id(),
                                record.now().version(),
                                json.read(record.now().body(), Conflict.class)))
                .filter(open -> open.body().state() == Conflict.State.OPEN)
                .filter(open -> open.body().record().equals(present.id()))
                .filter(open -> open.body().mine().author().equals(officer))
                .filter(open -> names(open.body()).equals(contested.fields()))
                .filter(open -> side(open.body(), FieldValues::mine).equals(contested.base()))
                .findFirst();
    }

    private static Set<String> names(Conflict conflict) {
        return conflict.fields().stream().map(FieldValues::name).collect(Collectors.toSet());
    }

    private static Map<String, String> side(Conflict conflict, Value value) {
        var side = new HashMap<String, String>();
        for (var field : conflict.fields()) {
            var one = value.of(field);
            if (one != null) {
                side.put(field.name(), one);
            }
        }
        return side;
    }

    /// The same op always raises the same conflicts, also at a hub that was restored and gets it
    /// again.
    private static UUID id(UUID op, UUID record, Set<String> names) {
        var text = op + " " + record + " " + String.join(" ", List.copyOf(names));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Open(UUID id, int version, Conflict body) {}

    private interface Value {
        @Nullable String of(FieldValues field);
    }
}
