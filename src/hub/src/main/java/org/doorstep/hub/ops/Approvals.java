package org.doorstep.hub.ops;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Completed;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.reference.CaseEditions;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Reads the ways that pushed cases went, and what was completed in them and is to be approved.
final class Approvals {

    private static final String WAYS =
            """
            select v.rec_id, v.ver, v.author, v.body ->> 'type' as type, v.body ->> 'edition' as edition,
                v.body ->> 'stage' as stage, v.body ->> 'owner' as owner
            from record_version v
            where v.council = ? and v.rec_id = any(?) and not v.deleted
            order by v.rec_id, v.ver
            """;

    private static final String FORMS =
            """
            select c.rec_id, c.category, c.sensitivity, v.body ->> 'case_id' as case_id, v.author, v.recorded_at
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = 1
            where c.council = ? and c.file = any(?) and c.type = 'form_response' and not c.deleted
                and v.body ->> 'case_id' = any(?)
            """;

    private final Council council;
    private final CaseEditions editions;
    private final Json json = new Json();

    Approvals(Council council) {
        this.council = council;
        this.editions = new CaseEditions(council);
    }

    /// What bears on that push. Asks the database for no more than the types where no case of it
    /// goes by one that asks for approvals.
    ///
    /// @param records those of the pushed records that exist
    Approving of(DSLContext tx, Push push, Collection<Present> records) {
        var cases = records.stream().filter(Present::isCase).toList();
        var types = types(tx, push, cases);
        if (types.values().stream().noneMatch(Approving::asks)) {
            return new Approving(types, Map.of(), Map.of());
        }
        var ids = cases.stream().map(Present::id).toArray(UUID[]::new);
        if (ids.length == 0) {
            return new Approving(types, Map.of(), Map.of());
        }
        return new Approving(types, ways(tx, ids), forms(tx, cases));
    }

    private Map<Approving.Edition, CaseType> types(DSLContext tx, Push push, List<Present> cases) {
        var named = new HashSet<Approving.Edition>();
        var numbers = new HashSet<String>();
        for (var op : push.ops()) {
            for (var change : op.each()) {
                if (Mentioned.isCase(change)) {
                    var body = change.path("insert").path("body");
                    named.add(
                            edition(
                                    body.path("type").asString(""),
                                    body.path("edition").asString("")));
                }
                var given = change.path("set").path("edition").path("new").asString("");
                if (!given.isEmpty()) {
                    numbers.add(given);
                }
            }
        }
        for (var one : cases) {
            one.history().stream()
                    .filter(past -> !past.deleted())
                    .map(past -> json.read(past.body(), Case.class))
                    .forEach(body -> named.add(edition(body.type(), body.edition())));
        }
        for (var type : named.stream().map(Approving.Edition::type).collect(toSet())) {
            numbers.forEach(number -> named.add(edition(type, number)));
        }
        var types = new HashMap<Approving.Edition, CaseType>();
        for (var one : named) {
            editions.read(tx, one.type(), one.number()).ifPresent(type -> types.put(one, type));
        }
        return types;
    }

    private static Approving.Edition edition(String type, String number) {
        return new Approving.Edition(type, number);
    }

    private Map<UUID, CaseWay> ways(DSLContext tx, UUID[] ids) {
        var versions = new HashMap<UUID, List<CaseWay.Passed>>();
        for (var row : tx.fetch(WAYS, council.id(), ids)) {
            versions.computeIfAbsent(row.get("rec_id", UUID.class), _ -> new ArrayList<>())
                    .add(
                            new CaseWay.Passed(
                                    row.get("ver", Integer.class),
                                    row.get("author", String.class),
                                    row.get("type", String.class),
                                    row.get("edition", String.class),
                                    row.get("stage", String.class),
                                    row.get("owner", String.class)));
        }
        var ways = new HashMap<UUID, CaseWay>();
        versions.forEach((id, passed) -> ways.put(id, new CaseWay(passed)));
        return ways;
    }

    private Map<UUID, List<Approving.Form>> forms(DSLContext tx, List<Present> cases) {
        var files = cases.stream().map(Present::file).distinct().toArray(UUID[]::new);
        var named = cases.stream().map(one -> one.id().toString()).toArray(String[]::new);
        return tx.fetch(FORMS, council.id(), files, named).stream()
                .collect(
                        groupingBy(
                                row -> UUID.fromString(row.get("case_id", String.class)),
                                mapping(Approvals::form, toList())));
    }

    private static Approving.Form form(Record row) {
        return new Approving.Form(
                new Completed(
                        row.get("rec_id", UUID.class),
                        row.get("author", String.class),
                        row.get("recorded_at", OffsetDateTime.class).toInstant()),
                Category.parse(row.get("category", String.class)),
                Sensitivity.ofLevel(row.get("sensitivity", Integer.class)));
    }
}
