package org.doorstep.hub.quarantine;

import static org.doorstep.hub.db.Tables.QUARANTINE;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.access.AccessRules;
import org.doorstep.hub.access.Granted;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// What waits, as somebody may see it: a supervisor sees what lies in the buckets that they hold
/// themselves, an officer what was handed over to them. It is held as closely as the file is by
/// now. Work on a record that the hub does not know is for the supervisors of its author's team.
public final class Quarantine {

    private static final String WAITING =
            """
            select q.id, q.device, q.officer, q.content, q.received_at, q.holder, q.attempts, a.name, h.*
            from quarantine q
            left join officer a on a.council = q.council and a.id = q.officer
            left join record_current c
                on q.file is null and c.council = q.council and c.rec_id = q.rec_id and c.file is not null
            left join record_current p
                on p.council = q.council and p.rec_id = coalesce(q.file, c.file) and p.type = 'person'
            cross join lateral (
                select coalesce(q.file, c.file) as file, coalesce(q.category, c.category) as category,
                    greatest(
                        coalesce(q.sensitivity, c.sensitivity),
                        (select max(s.sensitivity) from record_current s
                        where s.council = q.council and s.file = p.file and s.type = 'source_record'
                            and s.category = coalesce(q.category, c.category))) as sensitivity
            ) h
            where q.council = ? and q.released_at is null and (? or q.holder = ?) and case
                when h.file is null then a.team = any(?)
                else exists (
                    select from scopes_of(q.council, ?, array[h.file]) s
                    where s.scope || '/' || h.category || '/' || h.sensitivity = any(?))
                end
            """;

    private static final String IN_ORDER = " order by q.received_at, q.id";
    private static final String ONE = " and q.id = ?";

    private final DSLContext db;
    private final Council council;
    private final AccessRules rules;
    private final TakePush push;
    private final Json json;
    private final InstantSource clock;

    /// @param db in the context of the hub's own work
    public Quarantine(
            DSLContext db,
            Council council,
            AccessRules rules,
            TakePush push,
            Json json,
            InstantSource clock) {
        this.db = db;
        this.council = council;
        this.rules = rules;
        this.push = push;
        this.json = json;
        this.clock = clock;
    }

    /// What this officer may decide about, oldest first.
    public List<QuarantineCard> waiting(Granted who) {
        return db.fetch(WAITING + IN_ORDER, as(who, null)).map(this::card);
    }

    /// Gives it to another officer, who must work on the file: they decide from now on, beside the
    /// supervisors.
    ///
    /// @return false if there is no such work that either of them may see
    public boolean handOver(UUID id, Granted from, Granted to) {
        var theirs = as(to, id);
        theirs[1] = true;
        if (find(id, from).isEmpty() || db.fetch(WAITING + ONE, theirs).isEmpty()) {
            return false;
        }
        return db.update(QUARANTINE)
                        .set(QUARANTINE.HOLDER, to.officer().id())
                        .set(QUARANTINE.HANDED_BY, from.officer().id())
                        .set(QUARANTINE.HANDED_AT, now())
                        .where(
                                QUARANTINE.COUNCIL.eq(council.id()),
                                QUARANTINE.ID.eq(id),
                                QUARANTINE.RELEASED_AT.isNull())
                        .execute()
                == 1;
    }

    /// Lets it in as its author's work, by the rules of every push but with the buckets of whoever
    /// releases it. What the rules refuse waits on and can be tried again.
    ///
    /// @return empty if there is no such work that they may see
    public Optional<Released> release(UUID id, Granted by) {
        return find(id, by)
                .map(waiting -> {
                    var attempt = waiting.get("attempts", Integer.class);
                    var device = waiting.get("device", UUID.class);
                    var author = waiting.get("officer", String.class);
                    var op = op(id, attempt, content(waiting));
                    var laptop = new Laptop(device, op.opId());
                    var answer =
                            (TakePush.Answer.Settled)
                                    push.take(
                                            new Push(
                                                    laptop,
                                                    author,
                                                    by.held(),
                                                    List.of(op),
                                                    by.officer().id()));
                    var outcome = answer.outcomes().getFirst();
                    settle(id, attempt, Result.parse(outcome.result()).isTaken(), by);
                    return new Released(outcome.result(), outcome.detail());
                });
    }

    private void settle(UUID id, int attempt, boolean taken, Granted by) {
        db.update(QUARANTINE)
                .set(QUARANTINE.ATTEMPTS, attempt + 1)
                .set(QUARANTINE.RELEASED_BY, taken ? by.officer().id() : null)
                .set(QUARANTINE.RELEASED_AT, taken ? now() : null)
                .where(QUARANTINE.COUNCIL.eq(council.id()), QUARANTINE.ID.eq(id))
                .execute();
    }

    /// The same attempt is the same op, also when the hub was killed before it could say so.
    private Op op(UUID id, int attempt, String change) {
        var opId = UUID.nameUUIDFromBytes((id + " " + attempt).getBytes(StandardCharsets.UTF_8));
        return Op.read("{\"seq\":1,\"op_id\":\"" + opId + "\",\"changes\":[" + change + "]}", json);
    }

    private Optional<Record> find(UUID id, Granted who) {
        return db.fetchOptional(WAITING + ONE, as(who, id));
    }

    private Object[] as(Granted who, @Nullable UUID id) {
        var me = who.officer().id();
        var scopes = who.scopes().stream().map(Scope::id).toArray(String[]::new);
        var buckets = who.held().stream().map(Object::toString).toArray(String[]::new);
        var supervises = rules.supervises(who.role());
        return id == null
                ? new Object[] {council.id(), supervises, me, scopes, me, buckets}
                : new Object[] {council.id(), supervises, me, scopes, me, buckets, id};
    }

    private QuarantineCard card(Record row) {
        var author = row.get("officer", String.class);
        var name = row.get("name", String.class);
        return new QuarantineCard(
                row.get("id", UUID.class),
                author,
                name == null ? author : name,
                row.get("file", UUID.class),
                row.get("category", String.class),
                row.get("sensitivity", Integer.class),
                json.tree(content(row)),
                row.get("received_at", OffsetDateTime.class).toInstant(),
                row.get("holder", String.class));
    }

    private static String content(Record row) {
        return new String(row.get("content", byte[].class), StandardCharsets.UTF_8);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
