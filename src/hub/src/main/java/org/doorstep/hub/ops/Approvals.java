package org.doorstep.hub.ops;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.reference.CaseEditions;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;

/// Reads who asked for the approvals of pushed cases, and who wrote what is to be approved.
final class Approvals {

    private static final String ASKERS =
            """
            select distinct on (v.body ->> 'to') v.body ->> 'to' as stage, v.author
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.council = ? and c.file = ? and c.type = 'case_entry' and not c.deleted
                and v.body ->> 'case_id' = ? and v.body ->> 'kind' = 'moved'
            order by v.body ->> 'to', v.recorded_at desc, c.rec_id desc
            """;

    private static final String WRITERS =
            """
            select distinct v.author
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = 1
            where c.council = ? and c.file = ? and c.type = 'form_response' and not c.deleted
                and v.body ->> 'case_id' = ?
            """;

    private final Council council;
    private final CaseEditions editions;
    private final Json json = new Json();

    Approvals(Council council) {
        this.council = council;
        this.editions = new CaseEditions(council);
    }

    /// Of those records the cases whose type asks for approvals, by id.
    Map<UUID, Approving> of(DSLContext tx, Collection<Present> records) {
        var found = new HashMap<UUID, Approving>();
        for (var record : records) {
            if (record.type().equals(Entities.CASE.name()) && !record.now().deleted()) {
                var body = json.read(record.now().body(), Case.class);
                editions.read(tx, body.type(), body.edition())
                        .filter(type ->
                                type.stages().stream().anyMatch(one -> one.approval() != null))
                        .ifPresent(type ->
                                found.put(
                                        record.id(),
                                        new Approving(
                                                type, askers(tx, record), writers(tx, record))));
            }
        }
        return found;
    }

    private Map<String, String> askers(DSLContext tx, Present of) {
        return tx.fetch(ASKERS, council.id(), of.file(), of.id().toString()).stream()
                .collect(
                        toMap(
                                row -> row.get("stage", String.class),
                                row -> row.get("author", String.class)));
    }

    private Set<String> writers(DSLContext tx, Present of) {
        return Set.copyOf(
                tx.fetch(WRITERS, council.id(), of.file(), of.id().toString())
                        .getValues("author", String.class));
    }
}
