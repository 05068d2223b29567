package org.doorstep.protocol.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.merge.Step;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Ops as they stand on the wire and in the laptop's outbox, and back.
///
/// Most changes give fields of a record another value. A push has a thousand of them, so these are
/// written and read here by hand; whatever else there is, and whatever is written otherwise, is
/// left to [OpChange]. Both ways come to the same.
public final class OpText {

    private static final int UUID_CHARACTERS = 36;

    private final Json json;

    public OpText(Json json) {
        this.json = json;
    }

    /// One op as its line on the wire, an [OpLine] in canonical JSON.
    public String line(PendingOp op) {
        return "{\"changes\":"
                + write(op.changes())
                + ",\"op_id\":\""
                + op.opId()
                + "\",\"seq\":"
                + op.seq()
                + '}';
    }

    /// The changes of one op as text.
    public String write(List<Change> changes) {
        return changes.stream().map(this::written).collect(Collectors.joining(",", "[", "]"));
    }

    private String written(Change change) {
        return change instanceof Amendment amendment && onlySets(amendment.edit())
                ? values(amendment)
                : json.write(change(change));
    }

    private static boolean onlySets(Edit edit) {
        return !edit.set().isEmpty()
                && edit.adds().isEmpty()
                && edit.removes().isEmpty()
                && edit.move() == null
                && !edit.deletes();
    }

    /// As [Json] writes an [OpChange]: the values of fields are canonical text already.
    private String values(Amendment amendment) {
        var fields = new StringJoiner(",", "{", "}");
        new TreeMap<>(amendment.edit().set())
                .forEach((name, step) -> fields.add(json.write(name) + ':' + written(step)));
        return "{\"base_ver\":"
                + amendment.edit().baseVersion()
                + ",\"observed_at\":\""
                + amendment.observedAt()
                + "\",\"rec_id\":\""
                + amendment.record()
                + "\",\"schema\":"
                + OpChange.SCHEMA
                + ",\"set\":"
                + fields
                + '}';
    }

    private static String written(Step step) {
        var values = new StringJoiner(",", "{", "}");
        if (step.base() != null) {
            values.add("\"base\":" + step.base());
        }
        if (step.to() != null) {
            values.add("\"new\":" + step.to());
        }
        return values.toString();
    }

    /// @throws ProtocolException if the text is damaged
    public List<Change> read(String changes) {
        try {
            var tree = json.tree(changes);
            if (!tree.isArray()) {
                throw new ProtocolException("not changes", null);
            }
            return tree.valueStream().map(this::read).toList();
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new ProtocolException("not changes", e);
        }
    }

    /// @throws ProtocolException if it is neither an insert nor an amendment
    public Change read(JsonNode change) {
        var values = values(change);
        return values == null ? read(json.convert(change, OpChange.class)) : values;
    }

    /// A change of nothing but the values of fields; null if it is not one, or not written as this
    /// class writes it.
    private @Nullable Amendment values(JsonNode change) {
        var record = record(change.path("rec_id"));
        var baseVersion = change.path("base_ver");
        var observedAt = moment(change.path("observed_at"));
        var set = change.path("set");
        // Exactly these five and nothing beside them.
        if (change.size() != 5
                || record == null
                || observedAt == null
                || !baseVersion.isInt()
                || !change.path("schema").isInt()
                || !set.isObject()) {
            return null;
        }
        var steps = new HashMap<String, Step>();
        for (var field : set.properties()) {
            var value = field.getValue();
            if (!value.isObject()) {
                return null;
            }
            steps.put(field.getKey(), new Step(text(value.get("base")), text(value.get("new"))));
        }
        var edit = new Edit(baseVersion.intValue(), steps, Map.of(), Map.of(), null, false);
        return new Amendment(record, observedAt, edit);
    }

    /// Null if it is no id as Java writes it.
    private static @Nullable UUID record(JsonNode id) {
        if (!id.isString() || id.stringValue().length() != UUID_CHARACTERS) {
            return null;
        }
        try {
            var read = UUID.fromString(id.stringValue());
            return read.toString().equals(id.stringValue()) ? read : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant moment(JsonNode moment) {
        return moment.isString() ? Json.moment(moment.stringValue()) : null;
    }

    @SuppressWarnings("ConstantValue") // JSON that lacks a field reads as null
    private Change read(OpChange change) {
        var insert = change.insert();
        if (insert != null) {
            return new Insert(insert.type(), insert.header(), json.write(insert.body()));
        }
        if (change.recId() == null || change.baseVer() == null || change.observedAt() == null) {
            throw new ProtocolException("not a change", null);
        }
        return new Amendment(
                change.recId(),
                change.observedAt(),
                new Edit(
                        change.baseVer(),
                        mapped(change.set(), this::step),
                        mapped(change.adds(), this::members),
                        mapped(change.removes(), this::members),
                        move(change.transition()),
                        Boolean.TRUE.equals(change.delete())));
    }

    private OpChange change(Change change) {
        return switch (change) {
            case Insert(var type, var header, var body) ->
                    new OpChange(
                            header.id(),
                            OpChange.SCHEMA,
                            null,
                            null,
                            RecordLine.of(type, header, json.tree(body)),
                            null,
                            null,
                            null,
                            null,
                            null);
            case Amendment(var record, var observedAt, var edit) ->
                    new OpChange(
                            record,
                            OpChange.SCHEMA,
                            edit.baseVersion(),
                            observedAt,
                            null,
                            ordered(edit.set(), this::step),
                            ordered(edit.adds(), this::members),
                            ordered(edit.removes(), this::members),
                            transition(edit.move()),
                            edit.deletes() ? true : null);
        };
    }

    private OpChange.Step step(Step step) {
        return new OpChange.Step(tree(step.base()), tree(step.to()));
    }

    private Step step(OpChange.Step step) {
        return new Step(text(step.base()), text(step.to()));
    }

    private List<JsonNode> members(Set<String> members) {
        return members.stream().sorted().map(text -> json.tree(text)).toList();
    }

    private Set<String> members(List<JsonNode> members) {
        return members.stream().map(member -> json.write(member)).collect(Collectors.toSet());
    }

    private OpChange.@Nullable Transition transition(@Nullable Move move) {
        return move == null
                ? null
                : new OpChange.Transition(tree(move.from()), json.tree(move.to()));
    }

    private @Nullable Move move(OpChange.@Nullable Transition transition) {
        return transition == null
                ? null
                : new Move(text(transition.from()), json.write(transition.to()));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.tree(text);
    }

    private @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? null : json.write(value);
    }

    private static <A, B> @Nullable Map<String, B> ordered(
            Map<String, A> from, Function<A, B> each) {
        return from.isEmpty() ? null : new TreeMap<>(mapped(from, each));
    }

    private static <A, B> Map<String, B> mapped(
            @Nullable Map<String, A> from, Function<A, B> each) {
        return from == null
                ? Map.of()
                : from.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> each.apply(one.getValue())));
    }
}
