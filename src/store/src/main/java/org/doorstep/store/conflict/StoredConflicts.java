package org.doorstep.store.conflict;

import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflicts;
import org.doorstep.domain.conflict.Decision;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.task.Task;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Conflicts in the officer's store.
public final class StoredConflicts implements Conflicts {

    private static final String OPEN = '"' + Conflict.State.OPEN.toString() + '"';
    private static final String SETTLED = '"' + Conflict.State.SETTLED.toString() + '"';

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final ContestedStatements statements;
    private final StatementDecision decision;
    private final InstantSource clock;

    /// @param author id of the officer who decides
    public StoredConflicts(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.fields = new Fields(records.json());
        this.statements = new ContestedStatements(records);
        this.decision = new StatementDecision(statements, records, author, ids, clock);
        this.clock = clock;
    }

    @Override
    public List<Open> open() {
        backlog.readyAll();
        return database.read(sql ->
                Stream.concat(
                                unsettled(sql).stream().map(found -> open(sql, found)),
                                statements.open(sql).stream())
                        .toList());
    }

    @Override
    public int count() {
        backlog.readyAll();
        return database.read(sql -> unsettled(sql).size() + statements.count(sql));
    }

    @Override
    public Settled settle(Open seen, Choice choice) {
        var conflict = seen.conflict().body();
        var type = type(conflict);
        if (type.equals(Entities.STATEMENT)) {
            return said(seen, choice);
        }
        return database.write(transaction -> {
            var view = view(transaction.sql(), conflict.record());
            var before = view.map(this::fields).orElse(Map.of());
            var after =
                    view.isEmpty()
                            ? before
                            : new Decision(type.policy(), fields, this::json)
                                    .fields(conflict, before, choice);
            var made = after.isEmpty() ? null : made(type, after);
            if (made != null && !after.equals(before)) {
                check(made);
            }
            var steps = steps(type, conflict.record(), view, before, after);
            append(transaction, steps, state(seen.conflict(), OPEN, SETTLED));
            return new Settled(
                    seen.conflict().header().id(), conflict.record(), before, after, made);
        });
    }

    private Settled said(Open seen, Choice choice) {
        return database.write(transaction -> {
            var decided = decision.settle(transaction, seen, choice);
            outbox.append(transaction, decided.changes());
            transaction.touch(Topic.PEOPLE, Topic.TIMELINE);
            return decided.settled();
        });
    }

    private boolean unsay(Transaction transaction, Recorded<Statement> stood, Settled settled) {
        var back = decision.reopen(transaction.sql(), stood, settled);
        if (!back.isEmpty()) {
            outbox.append(transaction, back);
            transaction.touch(Topic.PEOPLE, Topic.TIMELINE);
        }
        return true;
    }

    @Override
    public void reopen(Settled settled) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var stood = records.reading().one(sql, Entities.STATEMENT, settled.record());
            if (stood.isPresent()) {
                return unsay(transaction, stood.get(), settled);
            }
            var conflict =
                    records.reading().readAll(sql, Entities.CONFLICT).stream()
                            .map(InFile::record)
                            .filter(one -> one.header().id().equals(settled.conflict()))
                            .findFirst();
            if (conflict.isEmpty()) {
                return false;
            }
            var type = type(conflict.get().body());
            var view = view(sql, settled.record());
            var back =
                    settled.before().equals(settled.after())
                            ? List.<Change>of()
                            : back(type, settled, view);
            append(transaction, back, state(conflict.get(), SETTLED, OPEN));
            return true;
        });
    }

    /// From what the officer made of the record to what it was: so a change that somebody else made
    /// since is met like any other.
    private List<Change> back(EntityType<?> type, Settled settled, Optional<View> view) {
        return steps(type, settled.record(), view, settled.after(), settled.before());
    }

    private List<InFile<Conflict>> unsettled(DSLContext sql) {
        return records.reading().readAll(sql, Entities.CONFLICT).stream()
                .filter(found -> found.record().body().state() == Conflict.State.OPEN)
                .filter(found -> Entities.named(found.record().body().type()).isPresent())
                .toList();
    }

    private Open open(DSLContext sql, InFile<Conflict> found) {
        var conflict = found.record().body();
        var view = view(sql, conflict.record());
        return new Open(
                found.record(),
                view.map(one -> recorded(type(conflict), one)).orElse(null),
                contested(conflict, view.map(this::fields).orElse(Map.of())),
                view.map(View::header)
                        .filter(header -> header.author().equals(conflict.theirs().author()))
                        .map(Header::observedAt)
                        .orElse(null));
    }

    private List<Contested> contested(Conflict conflict, Map<String, String> present) {
        return conflict.fields().stream()
                .map(field ->
                        new Contested(
                                field.name(),
                                value(field.base()),
                                value(field.mine()),
                                value(field.theirs()),
                                value(present.get(field.name()))))
                .toList();
    }

    private Value value(@Nullable String text) {
        if (text == null) {
            return new Value.Nothing();
        }
        var tree = records.json().tree(text);
        if (tree.isObject()) {
            return clock(text);
        }
        if (!tree.isArray()) {
            return new Value.Text(tree.isString() ? tree.asString() : text);
        }
        var members = new ArrayList<String>();
        tree.forEach(member -> members.add(member.isString() ? member.asString() : text));
        return members.isEmpty() ? new Value.Nothing() : new Value.Members(members);
    }

    /// Of what is contested only clocks have parts.
    private Value clock(String text) {
        try {
            var running = records.json().read(text, Running.class);
            return running.fault() == null ? new Value.Clock(running) : new Value.Text(text);
        } catch (ProtocolException noClock) {
            return new Value.Text(text);
        }
    }

    private @Nullable String json(Value value) {
        return switch (value) {
            case Value.Nothing _ -> null;
            case Value.Text(var text) -> records.json().write(text);
            case Value.Members(var members) -> records.json().write(members);
            case Value.Clock(var running) -> records.json().write(running);
        };
    }

    /// The record as this laptop shows it; empty if it is not there, or deleted here.
    private Optional<View> view(DSLContext sql, UUID record) {
        return sql.select(RECORD.ID)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .where(RECORD.REC_ID.eq(Uuids.bytes(record)))
                .and(records.reading().held(sql))
                .fetchOptional(row -> records.reading().view(sql, row.value1()));
    }

    private <T> Recorded<T> recorded(EntityType<T> type, View view) {
        return new Recorded<>(view.header(), records.json().read(view.body(), type.body()));
    }

    private Map<String, String> fields(View view) {
        return fields.of(view.body());
    }

    /// Where the states between are steps of their own, the record passes through them.
    private List<Change> steps(
            EntityType<?> type,
            UUID record,
            Optional<View> view,
            Map<String, String> from,
            Map<String, String> to) {
        if (view.isEmpty() || from.equals(to)) {
            return List.of();
        }
        var version = view.get().header().version();
        var now = Moments.kept(clock.instant());
        if (to.isEmpty()) {
            return List.of(new Amendment(record, now, Edit.deletion(version, from)));
        }
        var steps = new ArrayList<Change>();
        var at = new HashMap<>(from);
        for (var state : between(type, from, to)) {
            var next = new HashMap<>(at);
            next.putAll(state);
            steps.add(amendment(type, record, version, now, at, next));
            at = next;
        }
        steps.add(amendment(type, record, version, now, at, to));
        return steps;
    }

    private Change amendment(
            EntityType<?> type,
            UUID record,
            int version,
            Instant now,
            Map<String, String> from,
            Map<String, String> to) {
        return new Amendment(record, now, Edit.between(type.policy(), version, from, to, fields));
    }

    /// The states before the last one, each as the field that changes.
    private static List<Map<String, String>> between(
            EntityType<?> type, Map<String, String> from, Map<String, String> to) {
        var lifecycle = type.policy().lifecycle();
        if (lifecycle == null || !to.containsKey(lifecycle.field())) {
            return List.of();
        }
        var field = lifecycle.field();
        var way = lifecycle.way(from.get(field), to.getOrDefault(field, ""));
        return way.stream()
                .limit(Math.max(0, way.size() - 1))
                .map(state -> Map.of(field, state))
                .toList();
    }

    private void append(Transaction transaction, List<Change> steps, Change conflict) {
        for (int i = 0; i < steps.size() - 1; i++) {
            outbox.append(transaction, List.of(steps.get(i)));
        }
        outbox.append(
                transaction,
                steps.isEmpty() ? List.of(conflict) : List.of(steps.getLast(), conflict));
        transaction.touch(Topic.TIMELINE);
    }

    private Change state(Recorded<Conflict> conflict, String from, String to) {
        var edit =
                new Edit(
                        conflict.header().version(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new Move(from, to),
                        false);
        return new Amendment(conflict.header().id(), Moments.kept(clock.instant()), edit);
    }

    private static void check(Object made) {
        var fault =
                switch (made) {
                    case Task task -> task.fault();
                    case Case known -> known.fault();
                    default -> Optional.<String>empty();
                };
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
    }

    private Object made(EntityType<?> type, Map<String, String> decided) {
        try {
            return records.json().read(fields.body(decided), type.body());
        } catch (ProtocolException e) {
            throw new IllegalArgumentException("That is not of the kind that belongs here.", e);
        }
    }

    private static EntityType<?> type(Conflict conflict) {
        return Entities.named(conflict.type())
                .orElseThrow(
                        () -> new IllegalArgumentException("A newer Doorstep is needed for this."));
    }
}
