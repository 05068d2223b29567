package org.doorstep.hub.told;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseEditions;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What happens in the cases of a service that was told of a case of another, once that one has
/// been dealt with: whatever was held meanwhile ends, and somebody has to say what comes next.
final class FollowingCases {

    /// The author of what happens by itself.
    private static final String AUTHOR = "hub";

    private static final String OPEN =
            """
            select exists (
                select from told_of_case t
                join record_current c on c.council = t.council and c.rec_id = t.told and not c.deleted
                join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
                where t.council = ? and t.service = ? and c.file = ?
                    and v.body -> 'told' ->> 'case_type' = ? and (v.body -> 'told' ->> 'open')::boolean
            )
            """;

    private static final String OF_SERVICE =
            """
            select c.rec_id, c.ver, c.file, c.category, c.sensitivity, v.author, v.observed_at, v.recorded_at, v.body::text as body
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.council = ? and c.file = ? and c.category = ? and c.type = ? and not c.deleted
            order by c.rec_id
            for update of c
            """;

    private final Council council;
    private final Versions versions;
    private final CaseEditions editions;
    private final Ids ids;
    private final InstantSource clock;
    private final Json json = new Json();

    FollowingCases(Council council, Versions versions, Ids ids, InstantSource clock) {
        this.council = council;
        this.versions = versions;
        this.editions = new CaseEditions(council);
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether the service is told of a case of that type that is still being dealt with.
    boolean isOpen(DSLContext tx, UUID file, Category service, String caseType) {
        return tx.fetchSingle(OPEN, council.id(), service.toString(), file, caseType)
                .get(0, Boolean.class);
    }

    /// Ends what was held for cases of that type, unless one of them is still being dealt with.
    ///
    /// @param words what the service reads now
    void after(DSLContext tx, UUID file, Category service, String caseType, String words) {
        if (isOpen(tx, file, service, caseType)) {
            return;
        }
        var now = clock.instant();
        var made = new ArrayList<Version>();
        var tasks = read(tx, file, service, Entities.TASK);
        for (var one : read(tx, file, service, Entities.CASE)) {
            var body = one.body();
            var edition =
                    editions.read(tx, body.type(), body.edition())
                            .map(type -> new Edition(body.edition(), type))
                            .orElse(null);
            var event = edition == null ? null : edition.type().after(caseType).orElse(null);
            if (!body.isOpen() || edition == null || event == null) {
                continue;
            }
            var own =
                    tasks.stream()
                            .filter(task -> one.header().id().equals(task.body().caseId()))
                            .toList();
            var run =
                    new CaseRun(
                            one,
                            edition,
                            edition,
                            own,
                            List.of(),
                            new Acting(AUTHOR, false, false));
            if (run.events().contains(event) && isHeld(run, caseType)) {
                happen(run, event.id(), words, now, made);
            }
        }
        if (!made.isEmpty()) {
            versions.append(tx, made);
        }
    }

    /// Nothing follows for a service that held nothing.
    private static boolean isHeld(CaseRun run, String caseType) {
        return Hold.of(run.body().service(), List.of(), List.of(), List.of(run)).stream()
                .map(hold -> hold.event().whileTold())
                .anyMatch(offer -> offer != null && offer.caseType().equals(caseType));
    }

    private void happen(CaseRun run, String event, String words, Instant now, List<Version> made) {
        var turn = run.happen(event, words, now);
        for (var task : run.tasks()) {
            var changed = turn.changed().get(task.header().id());
            if (changed != null) {
                made.add(
                        version(
                                task.header(),
                                task.header().id(),
                                task.header().version() + 1,
                                Entities.TASK,
                                changed,
                                now));
            }
        }
        var about = run.record().header();
        turn.begun()
                .forEach(task -> made.add(version(about, ids.next(), 1, Entities.TASK, task, now)));
        made.add(version(about, ids.next(), 1, Entities.CASE_ENTRY, turn.entry(), now));
    }

    /// What belongs to a case is held as closely as the case.
    private <T> Version version(
            Header about, UUID id, int number, EntityType<T> type, T body, Instant now) {
        return new Version(
                id,
                number,
                type.name(),
                about.file(),
                about.category(),
                about.sensitivity(),
                json.write(body),
                AUTHOR,
                null,
                now,
                now);
    }

    private <T> List<Recorded<T>> read(
            DSLContext tx, UUID file, Category service, EntityType<T> type) {
        return tx.fetch(OF_SERVICE, council.id(), file, service.toString(), type.name())
                .map(row ->
                        new Recorded<>(
                                header(row),
                                json.read(row.get("body", String.class), type.body())));
    }

    private static Header header(Record row) {
        return new Header(
                row.get("rec_id", UUID.class),
                row.get("file", UUID.class),
                Category.parse(row.get("category", String.class)),
                Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                row.get("ver", Integer.class),
                row.get("author", String.class),
                row.get("observed_at", OffsetDateTime.class).toInstant(),
                row.get("recorded_at", OffsetDateTime.class).toInstant());
    }
}
