package org.doorstep.hub.newcomer;

import static org.jooq.impl.DSL.val;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Reads people as whoever asks may see them: the context of the transaction says who that is.
final class PeopleRead {

    private final Council council;
    private final Json json = new Json();

    PeopleRead(Council council) {
        this.council = council;
    }

    /// What of one person may be seen.
    record Person(
            List<Recorded<SourceRecord>> rows,
            List<Recorded<Statement>> statements,
            List<Recorded<Marker>> markers) {

        private Person() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /// Composed from that alone.
        Glance glance(TrustRules rules) {
            return Glance.of(rows, belief(rules));
        }

        /// For what spreads from them, by the usual rules.
        Known known(UUID file) {
            return new Known(file, rows, belief(TrustRules.USUAL));
        }

        private Belief belief(TrustRules rules) {
            return new Belief(rules, statements, markers);
        }
    }

    /// All records of the files from which is composed what is shown of somebody.
    ///
    /// @param work in the context of the hub's own work
    List<UUID> records(DSLContext work, Collection<UUID> files) {
        return work.fetch(LookalikeSql.RECORDS, val(council.id()), val(files.toArray(UUID[]::new)))
                .getValues(0, UUID.class);
    }

    /// By file, those of whom anything may be seen that a source says.
    Map<UUID, Person> of(DSLContext sql, List<UUID> records) {
        var people = new HashMap<UUID, Person>();
        sql.fetch(LookalikeSql.READ, val(council.id()), val(records.toArray(UUID[]::new)))
                .forEach(row ->
                        add(
                                row,
                                people.computeIfAbsent(
                                        row.get("file", UUID.class), _ -> new Person())));
        people.values().removeIf(person -> person.rows().isEmpty());
        return people;
    }

    private void add(Record row, Person into) {
        var header = header(row);
        var body = row.get("body", String.class);
        var type = row.get("type", String.class);
        if (type.equals(Entities.SOURCE_RECORD.name())) {
            into.rows().add(new Recorded<>(header, json.read(body, SourceRecord.class)));
        } else if (type.equals(Entities.STATEMENT.name())) {
            into.statements().add(new Recorded<>(header, json.read(body, Statement.class)));
        } else {
            into.markers().add(new Recorded<>(header, json.read(body, Marker.class)));
        }
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
