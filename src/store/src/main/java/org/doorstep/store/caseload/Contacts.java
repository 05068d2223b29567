package org.doorstep.store.caseload;

import static org.doorstep.store.db.Tables.EVENT;
import static org.doorstep.store.db.Tables.NOTE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.jooq.impl.DSL.max;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.domain.caseload.Client.Contact;
import org.doorstep.domain.citizen.Event.Kind;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.jooq.DSLContext;

/// When somebody of the council was last in touch: a contact or a visit that a system knows of, or
/// an officer's note, by the day on which it happened. To correct a note is no contact.
final class Contacts {

    private static final List<String> KINDS =
            List.of(Kind.CONTACT.toString(), Kind.VISIT.toString());

    /// An officer's day is the United Kingdom's, whatever the laptop is set to.
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Records records;

    Contacts(Records records) {
        this.records = records;
    }

    /// The last of each of these files, by the file's number; none for whom none is known.
    Map<Integer, Contact> last(DSLContext sql, Collection<Long> files) {
        var last = new HashMap<Integer, Contact>();
        var held = records.reading().held(sql);
        sql.select(RECORD.FILE, EVENT.AT, EVENT.TITLE)
                .from(RECORD)
                .join(EVENT)
                .on(EVENT.ID.eq(RECORD.ID))
                .where(RECORD.TYPE.eq(records.types().of(Entities.EVENT)))
                .and(RECORD.FILE.in(files))
                .and(EVENT.KIND.in(KINDS))
                .and(held)
                .forEach(row ->
                        when(row.value2())
                                .ifPresent(at ->
                                        later(last, row.value1(), new Contact(at, row.value3()))));
        var notes =
                RECORD.TYPE
                        .eq(records.types().of(Entities.NOTE))
                        .and(RECORD.FILE.in(files))
                        .and(NOTE.CORRECTS.isNull())
                        .and(held);
        sql.select(RECORD.FILE, NOTE.HAPPENED_ON, max(NOTE.HAPPENED_AT))
                .from(RECORD)
                .join(NOTE)
                .on(NOTE.ID.eq(RECORD.ID))
                .where(notes)
                .and(NOTE.HAPPENED_ON.isNotNull())
                .groupBy(RECORD.FILE, NOTE.HAPPENED_ON)
                .forEach(row -> {
                    var time = row.value3();
                    when(time == null ? row.value2() : row.value2() + "T" + time)
                            .ifPresent(at -> later(last, row.value1(), new Contact(at, null)));
                });
        sql.select(RECORD.FILE, max(RECORD.OBSERVED_AT))
                .from(RECORD)
                .join(NOTE)
                .on(NOTE.ID.eq(RECORD.ID))
                .where(notes)
                .and(NOTE.HAPPENED_ON.isNull())
                .groupBy(RECORD.FILE)
                .forEach(row -> {
                    var at = Moments.of(row.value2()).atZone(LONDON);
                    var day =
                            new OccurredAt(
                                    at.toLocalDate(),
                                    at.toLocalTime().truncatedTo(ChronoUnit.SECONDS));
                    later(last, row.value1(), new Contact(day, null));
                });
        return last;
    }

    private static void later(Map<Integer, Contact> last, long file, Contact contact) {
        last.merge(
                Math.toIntExact(file),
                contact,
                (one, other) -> one.at().compareTo(other.at()) < 0 ? other : one);
    }

    /// What another build wrote otherwise tells no time.
    private static Optional<OccurredAt> when(String kept) {
        try {
            return Optional.of(OccurredAt.parse(kept));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
