package org.doorstep.protocol.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
public final class OpText {

    private final Json json;

    public OpText(Json json) {
        this.json = json;
    }

    public OpLine line(PendingOp op) {
        return new OpLine(op.seq(), op.opId(), op.changes().stream().map(this::change).toList());
    }

    /// The changes of one op as text.
    public String write(List<Change> changes) {
        return json.write(changes.stream().map(this::change).toList());
    }

    /// @throws ProtocolException if the text is damaged
    public List<Change> read(String changes) {
        try {
            return List.of(json.read(changes, OpChange[].class)).stream().map(this::read).toList();
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new ProtocolException("not changes", e);
        }
    }

    /// @throws ProtocolException if it is neither an insert nor an amendment
    @SuppressWarnings("ConstantValue") // JSON that lacks a field reads as null
    public Change read(OpChange change) {
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
