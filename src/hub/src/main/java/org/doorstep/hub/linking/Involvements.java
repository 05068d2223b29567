package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.mapping.Mapping;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;

/// Keeps one involvement record for each service that has an open record of a person.
final class Involvements {

    private final Council council;
    private final Mappings mappings;
    private final Ids ids;
    private final Json json = new Json();

    Involvements(Council council, Mappings mappings, Ids ids) {
        this.council = council;
        this.mappings = mappings;
        this.ids = ids;
    }

    /// Brings those of the people in `touched_file` up to date.
    void refreshTouched(DSLContext tx, Connection connection, Param<OffsetDateTime> now)
            throws SQLException {
        tx.execute(InvolvementSql.MAKE_SERVICES);
        tx.execute(InvolvementSql.MAKE_CHANGED);
        services().into("link_service", connection);
        var changed = new CopyRows(7);
        tx.fetch(InvolvementSql.READ, val(council.id()), now, val(FileScopes.TEAM))
                .forEach(row -> compare(row, changed));
        if (changed.rows() > 0) {
            changed.into("link_involvement", connection);
            tx.execute(InvolvementSql.WRITE, val(council.id()), now);
        }
    }

    private CopyRows services() {
        var services = new CopyRows(4);
        for (Mapping mapping : mappings.all()) {
            if (mapping.aboutPeople()) {
                services.row()
                        .text(mapping.source())
                        .text(mapping.team())
                        .text(mapping.phone())
                        .small(mapping.usualSensitivity());
            }
        }
        return services;
    }

    private void compare(Record row, CopyRows changed) {
        var known = row.get("involvement", UUID.class);
        var ended = row.get("ended", Boolean.class);
        if (!row.get("open", Boolean.class)) {
            if (Boolean.FALSE.equals(ended)) {
                write(changed, row, known, row.get("held", Integer.class), true, "{}");
            }
            return;
        }
        var body =
                json.write(
                        new Involvement(
                                Category.parse(row.get("service", String.class)),
                                row.get("team", String.class),
                                row.get("phone", String.class),
                                row.get("since", LocalDate.class)));
        int sensitivity = row.get("sensitivity", Integer.class);
        var same =
                Boolean.FALSE.equals(ended)
                        && sensitivity == row.get("held", Integer.class)
                        && Arrays.equals(BodyHash.of(body), row.get("hash", byte[].class));
        if (!same) {
            write(changed, row, known == null ? ids.next() : known, sensitivity, false, body);
        }
    }

    private static void write(
            CopyRows changed,
            Record row,
            UUID involvement,
            int sensitivity,
            boolean ended,
            String body) {
        changed.row()
                .id(row.get("person", UUID.class))
                .text(row.get("service", String.class))
                .id(involvement)
                .small(sensitivity)
                .truth(ended)
                .text(body)
                .raw(BodyHash.of(body));
    }
}
