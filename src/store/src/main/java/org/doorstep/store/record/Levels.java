package org.doorstep.store.record;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.max;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;

/// How closely what an officer writes is held.
public final class Levels {

    /// A case is held as closely as its type says, and what belongs to it with it; an alert goes to
    /// the hub alone; what is begun may be about others too, who are chosen no longer when it is
    /// written. That says nothing of the rest of the file.
    private static final Set<String> OF_THEIR_OWN =
            Set.of(
                    Entities.ALERT.name(),
                    Entities.CASE.name(),
                    Entities.CASE_ENTRY.name(),
                    Entities.TASK.name(),
                    Entities.CONFLICT.name(),
                    Entities.UNFINISHED.name(),
                    Entities.UNFINISHED_NOTE.name());

    private Levels() {}

    /// What an officer writes is held as closely as what the laptop has of that service in the
    /// file; the hub, which knows the rest, may hold it more closely. Where there is nothing yet,
    /// as most things are, or as closely as the officer may.
    public static Sensitivity of(DSLContext sql, UUID person, Category service) {
        // Two plain lists first: the records are then looked up by kind and file, which are an
        // index,
        // and not one kind after the other as a whole.
        var files =
                sql.select(FILE.ID)
                        .from(FILE)
                        .where(FILE.FILE_ID.eq(Uuids.bytes(person)))
                        .fetch(FILE.ID);
        var types =
                sql.select(TYPE.ID).from(TYPE).where(TYPE.NAME.notIn(OF_THEIR_OWN)).fetch(TYPE.ID);
        var closest =
                sql.select(max(RECORD.SENSITIVITY))
                        .from(RECORD)
                        .where(RECORD.TYPE.in(types))
                        .and(RECORD.FILE.in(files))
                        .and(RECORD.CATEGORY.eq(service.toString()))
                        .fetchSingle()
                        .value1();
        if (closest != null) {
            return Sensitivity.ofLevel(Math.toIntExact(closest));
        }
        return sql.select(BUCKET.NAME).from(BUCKET).fetch(BUCKET.NAME).stream()
                .map(Bucket::parse)
                .filter(bucket -> bucket.category() == service)
                .map(Bucket::sensitivity)
                .max(Comparator.naturalOrder())
                .filter(most -> most.compareTo(Sensitivity.NORMAL) < 0)
                .orElse(Sensitivity.NORMAL);
    }

    /// Whether the officer may write for that service at all.
    public static boolean mayWrite(DSLContext sql, Category service) {
        return writable(sql).contains(service);
    }

    /// All for which the officer may write at all.
    public static Set<Category> writable(DSLContext sql) {
        return sql.select(BUCKET.NAME).from(BUCKET).fetch(BUCKET.NAME).stream()
                .map(name -> Bucket.parse(name).category())
                .collect(Collectors.toUnmodifiableSet());
    }
}
