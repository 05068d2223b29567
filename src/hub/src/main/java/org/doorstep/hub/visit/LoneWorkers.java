package org.doorstep.hub.visit;

import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks an officer's team to find them when the time has passed at which somebody should have heard
/// of them, and takes that back when somebody has. A laptop without a signal may not have told that
/// a visit began: one that was planned counts too.
public final class LoneWorkers {

    /// The author of what the hub itself asks for.
    public static final String AUTHOR = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(LoneWorkers.class);

    /// What is longer ago was dealt with long since, or nobody needs to be found any more.
    private static final Duration MOST = Duration.ofDays(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final String OVERDUE =
            """
            select c.rec_id, c.file, c.category, c.sensitivity, v.body ->> 'back_by' as back_by, v.body ->> 'officer' as officer,
                v.body -> 'companions' as companions, o.name, o.team
            from record_version v
            join record_current c
                on c.council = v.council and c.rec_id = v.rec_id and c.ver = v.ver and c.file is not null and not c.deleted
            left join officer o on o.council = v.council and o.id = v.body ->> 'officer'
            where v.council = {0} and v.type = 'visit' and v.body ->> 'state' in ('planned', 'started')
                and v.body ->> 'back_by' > {1} and v.body ->> 'back_by' < {2}
                and coalesce(v.body ->> 'safe_at', '') < v.body ->> 'back_by'
                and not exists (
                    select from visit_alarm a
                    where a.council = v.council and a.visit = v.rec_id and a.back_by = v.body ->> 'back_by')
            """;

    /// One hub process raises it; the others find it raised.
    private static final String RAISE =
            """
            insert into visit_alarm (council, visit, back_by, task, raised_at) values ({0}, {1}, {2}, {3}, {4})
            on conflict do nothing
            """;

    /// Whoever leads that team, else whoever decides for it, else whoever decides for all: the
    /// first whom the feed gives what is filed there, by the rule by which it places records.
    private static final String SUPERVISOR =
            """
            select o.id
            from officer o left join supervising_role r on r.council = o.council and r.role = o.role
            where o.council = {0} and o.ended_on is null and o.id <> all({2}) and (o.leads and o.team = {1} or r.role is not null)
                and exists (
                    select from buckets_of({0}, o.id, {3}) b
                    where b.category = {5} and b.sensitivity = {6} and case
                        when exists (
                            select from access_block k where k.council = {0} and k.file = {4} and k.lifted_at is null)
                        then b.scope = {7}
                        else exists (select from file_scope f where f.council = {0} and f.file = {4} and f.scope = b.scope)
                            or exists (select from scope d where d.council = {0} and d.id = b.scope and d.kind = 'duty')
                        end)
            order by (o.leads and o.team = {1}) desc, (o.team = {1}) desc, o.id
            limit 1
            """;

    private static final String HEARD_OF =
            """
            select a.visit, a.back_by, t.rec_id, t.ver, t.file, t.category, t.sensitivity, tv.body::text as body
            from visit_alarm a
            join record_current c on c.council = a.council and c.rec_id = a.visit
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            join record_current t on t.council = a.council and t.rec_id = a.task
            join record_version tv on tv.council = t.council and tv.rec_id = t.rec_id and tv.ver = t.ver
            where a.council = {0} and a.settled_at is null
                and (c.deleted or v.body ->> 'state' not in ('planned', 'started')
                    or coalesce(v.body ->> 'safe_at', '') >= a.back_by or v.body ->> 'back_by' is distinct from a.back_by)
            """;

    /// One hub process settles it; the others find it settled.
    private static final String SETTLE =
            """
            update visit_alarm set settled_at = {3}
            where council = {0} and visit = {1} and back_by = {2} and settled_at is null
            """;

    private final DSLContext db;
    private final Council council;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final Json json;
    private final Fields fields;

    /// @param db in the context of the hub's own work
    /// @param clock in the council's zone
    public LoneWorkers(
            DSLContext db, Council council, Versions versions, Ids ids, Clock clock, Json json) {
        this.db = db;
        this.council = council;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
        this.zone = clock.getZone();
        this.json = json;
        this.fields = new Fields(json);
    }

    /// Looks once. What is wrong with one visit keeps nobody from being looked for on another.
    ///
    /// @return how many teams were asked
    public int look() {
        var now = clock.instant();
        var raised = 0;
        for (var visit : overdue(now)) {
            try {
                if (db.transactionResult(tx -> raise(tx.dsl(), visit, now))) {
                    raised++;
                }
            } catch (RuntimeException e) {
                failed("raise", visit.get("rec_id", UUID.class), e);
            }
        }
        for (var alarm : db.fetch(HEARD_OF, val(council.id()))) {
            try {
                db.transaction(tx -> settle(tx.dsl(), alarm, now));
            } catch (RuntimeException e) {
                failed("settle", alarm.get("visit", UUID.class), e);
            }
        }
        return raised;
    }

    /// Without the words of what went wrong: they may tell what is in a record.
    private static void failed(String what, UUID visit, RuntimeException e) {
        LOG.error("could not {} the alarm of visit {}: {}", what, visit, e.getClass().getName());
    }

    private List<Record> overdue(Instant now) {
        return db.fetch(
                OVERDUE, val(council.id()), val(now.minus(MOST).toString()), val(now.toString()));
    }

    private boolean raise(DSLContext tx, Record visit, Instant now) {
        var task = ids.next();
        var backBy = visit.get("back_by", String.class);
        var made =
                tx.execute(
                        RAISE,
                        val(council.id()),
                        val(visit.get("rec_id", UUID.class)),
                        val(backBy),
                        val(task),
                        val(now.atOffset(ZoneOffset.UTC)));
        if (made == 0) {
            return false;
        }
        var service = Category.parse(visit.get("category", String.class));
        var owner = supervisor(tx, visit, now);
        if (owner == null) {
            // It waits with the file's teams and the duty desk.
            LOG.warn(
                    "nobody who decides may see visit {}: its alarm has no owner",
                    visit.get("rec_id"));
        }
        var body =
                new Task(
                        service,
                        what(visit, backBy),
                        owner,
                        LocalDate.ofInstant(now, zone),
                        "An officer on a visit has not been heard of",
                        List.of(),
                        State.OPEN);
        append(tx, task, 1, visit, json.write(body), now);
        return true;
    }

    private String what(Record visit, String backBy) {
        var name = visit.get("name", String.class);
        return (name == null ? "An officer" : name)
                + " is on a visit here and has not been heard of. They were expected back by "
                + time(backBy)
                + ". Find out now whether they are safe.";
    }

    /// A time in a form that cannot be read has passed all the same.
    private String time(String backBy) {
        try {
            return TIME.format(Instant.parse(backBy).atZone(zone));
        } catch (DateTimeParseException _) {
            return "now";
        }
    }

    /// Never anybody who is out there themselves. Null if nobody else who decides would receive it.
    private @Nullable String supervisor(DSLContext tx, Record visit, Instant now) {
        var team = visit.get("team", String.class);
        var file = visit.get("file", UUID.class);
        return tx.fetchOptional(
                        SUPERVISOR,
                        val(council.id()),
                        val(team == null ? "" : team),
                        val(away(visit)),
                        val(LocalDate.ofInstant(now, zone)),
                        val(file),
                        val(visit.get("category", String.class)),
                        val(visit.get("sensitivity", Short.class)),
                        val(Access.APART + file))
                .map(row -> row.get("id", String.class))
                .orElse(null);
    }

    private String[] away(Record visit) {
        var companions = visit.get("companions", String.class);
        var along = companions == null ? new String[0] : json.read(companions, String[].class);
        return Stream.concat(
                        Stream.ofNullable(visit.get("officer", String.class)), Arrays.stream(along))
                .toArray(String[]::new);
    }

    /// Whoever was heard of need not be found: what asked for it is done by itself.
    private void settle(DSLContext tx, Record alarm, Instant now) {
        var settled =
                tx.execute(
                        SETTLE,
                        val(council.id()),
                        val(alarm.get("visit", UUID.class)),
                        val(alarm.get("back_by", String.class)),
                        val(now.atOffset(ZoneOffset.UTC)));
        var text = alarm.get("body", String.class);
        if (settled == 0 || !json.read(text, Task.class).isOpen()) {
            return;
        }
        var said = fields.of(text);
        said.put("state", '"' + State.DONE.toString() + '"');
        append(
                tx,
                alarm.get("rec_id", UUID.class),
                alarm.get("ver", Integer.class) + 1,
                alarm,
                fields.body(said),
                now);
    }

    private void append(
            DSLContext tx, UUID task, int version, Record beside, String body, Instant now) {
        versions.append(
                tx,
                List.of(
                        new Version(
                                task,
                                version,
                                Entities.TASK.name(),
                                beside.get("file", UUID.class),
                                Category.parse(beside.get("category", String.class)),
                                Sensitivity.ofLevel(beside.get("sensitivity", Integer.class)),
                                body,
                                AUTHOR,
                                null,
                                now,
                                now)));
    }
}
