package org.doorstep.store.household;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.doorstep.store.db.Tables.COMMON;
import static org.doorstep.store.db.Tables.RECORD;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// Households in the officer's store. Only rows that the officer may see tie people together, and
/// only whom the laptop holds is told.
public final class StoredHouseholds implements Households {

    /// A hostel or a street address without its flats brings in hundreds: more are not read.
    private static final int MOST_PEOPLE = 200;

    private final Database database;
    private final Records records;
    private final Backlog backlog;
    private final StoredBeliefs beliefs;

    public StoredHouseholds(
            Database database, Records records, Backlog backlog, StoredBeliefs beliefs) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
        this.beliefs = beliefs;
    }

    @Override
    public List<Known> around(UUID person) {
        // Whoever shares something may lie in any file.
        backlog.readyAll();
        return database.read(sql -> {
            var own = records.reading().heldFile(sql, person);
            return own.isEmpty() ? List.of() : known(sql, own.getAsLong());
        });
    }

    private List<Known> known(DSLContext sql, long own) {
        var files = new ArrayList<>(List.of(own));
        sharing(sql, own).stream().filter(file -> file != own).forEach(files::add);
        var people = records.reading().heldPeople(sql, files);
        var rows =
                records.reading().read(sql, Entities.SOURCE_RECORD, files).stream()
                        .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
        var belief = beliefs.of(sql, files);
        var known = new ArrayList<Known>();
        for (var file : files) {
            var number = Math.toIntExact(file);
            var who = people.get(number);
            if (who != null) {
                known.add(
                        new Known(who, rows.getOrDefault(number, List.of()), belief.apply(number)));
            }
        }
        return known;
    }

    private List<Long> sharing(DSLContext sql, long own) {
        var mine = COMMON.as("mine");
        var row = RECORD.as("row");
        var keys =
                sql.select(mine.KEY)
                        .from(row)
                        .join(mine)
                        .on(mine.RECORD.eq(row.ID))
                        .where(row.TYPE.eq(records.types().of(Entities.SOURCE_RECORD)))
                        .and(row.FILE.eq(own))
                        .and(row.DELETED.eq(0L));
        return sql.selectDistinct(RECORD.FILE)
                .from(COMMON)
                .join(RECORD)
                .on(RECORD.ID.eq(COMMON.RECORD))
                .where(COMMON.KEY.in(keys))
                .and(records.reading().held(sql))
                .orderBy(RECORD.FILE)
                .limit(MOST_PEOPLE)
                .fetch(RECORD.FILE);
    }
}
