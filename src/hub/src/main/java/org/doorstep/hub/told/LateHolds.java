package org.doorstep.hub.told;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Offer;
import org.doorstep.domain.casework.CaseType.Telling;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.reference.CaseEditions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What was held without a network while another service deals with a case, and came here after
/// that one had been dealt with: it ends as it would have ended.
final class LateHolds {

    private static final String CASES =
            """
            select c.file, c.category, v.body ->> 'type' as type, v.body ->> 'edition' as edition
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.council = ? and c.rec_id = ? and c.type = ? and not c.deleted
            """;

    /// Whoever changes what is told at this moment is waited for: what comes next is read after it.
    private static final String LOCK =
            """
            select c.rec_id
            from told_of_case t
            join record_current c on c.council = t.council and c.rec_id = t.told
            where t.council = ? and t.service = ? and c.file = ?
            order by c.rec_id
            for update of c
            """;

    /// The last words of each entry, also of one that is gone.
    private static final String TOLD =
            """
            select c.deleted,
                (
                    select v.body::text from record_version v
                    where v.council = c.council and v.rec_id = c.rec_id and not v.deleted
                    order by v.ver desc
                    limit 1
                ) as body
            from record_current c
            where c.council = ? and c.rec_id = any(?)
            order by c.rec_id
            """;

    private final Council council;
    private final CaseTypes types;
    private final CaseEditions editions;
    private final FollowingCases following;
    private final Json json = new Json();

    LateHolds(Council council, CaseTypes types, FollowingCases following) {
        this.council = council;
        this.types = types;
        this.editions = new CaseEditions(council);
        this.following = following;
    }

    /// @param added what a laptop brought
    void by(DSLContext tx, List<Version> added) {
        added.stream()
                .filter(version ->
                        version.type().equals(Entities.CASE_ENTRY.name()) && !version.deleted())
                .map(version -> json.read(version.body(), CaseEntry.class))
                .filter(entry -> entry.kind() == CaseEntry.Kind.HAPPENED)
                .forEach(entry -> end(tx, entry));
    }

    private void end(DSLContext tx, CaseEntry entry) {
        var row = tx.fetchOne(CASES, council.id(), entry.caseId(), Entities.CASE.name());
        if (row == null || row.get("file", UUID.class) == null) {
            return;
        }
        var file = row.get("file", UUID.class);
        var service = Category.parse(row.get("category", String.class));
        offer(tx, row, service, entry)
                .map(Offer::caseType)
                .ifPresent(type ->
                        words(tx, file, service, type)
                                .ifPresent(
                                        words -> following.after(tx, file, service, type, words)));
    }

    private Optional<Offer> offer(DSLContext tx, Record row, Category service, CaseEntry entry) {
        return editions
                .read(tx, row.get("type", String.class), row.get("edition", String.class))
                .filter(type -> type.service() == service)
                .stream()
                .flatMap(type -> type.events().stream())
                .filter(event -> event.id().equals(entry.to()))
                .map(CaseType.Event::whileTold)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// What the service reads last of cases of that type; empty if it was never told of one.
    private Optional<String> words(DSLContext tx, UUID file, Category service, String caseType) {
        var told =
                tx.fetch(LOCK, council.id(), service.toString(), file)
                        .getValues("rec_id", UUID.class);
        return tx.fetch(TOLD, council.id(), told.toArray(UUID[]::new)).stream()
                .map(row -> said(tx, row, service, caseType))
                .flatMap(Optional::stream)
                .reduce((_, later) -> later);
    }

    private Optional<String> said(DSLContext tx, Record row, Category service, String caseType) {
        var event = json.read(row.get("body", String.class), Event.class);
        if (event.told() == null || !event.told().caseType().equals(caseType)) {
            return Optional.empty();
        }
        if (!row.get("deleted", Boolean.class)) {
            return Optional.of(event.title());
        }
        // It was gone while its words still were that it is being dealt with.
        return types.newest(tx, caseType)
                .map(Edition::type)
                .flatMap(type -> type.tells(service))
                .map(Telling::ended);
    }
}
