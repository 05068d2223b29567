package org.doorstep.store.note;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.NOTE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Notes that were recorded for several people at once.
final class Groups {

    /// How the scope of a file begins from which somebody is blocked.
    private static final String APART = "apart-";

    private final Records records;

    Groups(Records records) {
        this.records = records;
    }

    /// Whether words that stand there too may be written into the person's file: the officer may
    /// write for that service, and the file is not kept apart, for else those who are shut out of
    /// it could read the words in another one.
    boolean isOpen(DSLContext sql, UUID person, Category service) {
        return scopes(sql, person).stream().noneMatch(scope -> scope.startsWith(APART))
                && mayWrite(sql, person, service);
    }

    /// Whether the officer may write into the person's file for that service.
    boolean mayWrite(DSLContext sql, UUID person, Category service) {
        if (records.reading().heldFile(sql, person).isEmpty()) {
            return false;
        }
        var scopes = scopes(sql, person);
        // Whom the officer has just registered is in no bucket yet.
        return scopes.isEmpty()
                || sql
                        .select(BUCKET.NAME)
                        .from(BUCKET)
                        .where(BUCKET.SCOPE.in(scopes))
                        .fetch(row -> Bucket.parse(row.value1()))
                        .stream()
                        .anyMatch(bucket -> bucket.category() == service);
    }

    private static List<String> scopes(DSLContext sql, UUID person) {
        return sql.selectDistinct(BUCKET.SCOPE)
                .from(RECORD)
                .join(RECORD_BUCKET)
                .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                .join(BUCKET)
                .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                .where(RECORD.REC_ID.eq(Uuids.bytes(person)))
                .fetch(BUCKET.SCOPE);
    }

    /// The people in whose files such a note is.
    List<UUID> people(DSLContext sql, UUID group) {
        return records
                .reading()
                .readWhere(sql, Entities.NOTE, NOTE.TOGETHER.eq(Uuids.bytes(group)))
                .stream()
                .map(one -> one.record().header().file())
                .distinct()
                .filter(person -> records.reading().heldFile(sql, person).isPresent())
                .toList();
    }

    /// The last wording in that person's file; null if there is none.
    @Nullable UUID newest(DSLContext sql, UUID person, UUID group) {
        return records
                .reading()
                .readWhere(sql, Entities.NOTE, NOTE.TOGETHER.eq(Uuids.bytes(group)))
                .stream()
                .map(InFile::record)
                .filter(note -> note.header().file().equals(person))
                .reduce((_, later) -> later)
                .map(Recorded::header)
                .map(header -> header.id())
                .orElse(null);
    }
}
