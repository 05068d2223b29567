package org.doorstep.store.note;

import static org.doorstep.store.db.Tables.DRAFT;
import static org.doorstep.store.db.Tables.KEPT_BACK;
import static org.doorstep.store.db.Tables.SENT_DRAFT;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.store.db.tables.records.DraftRecord;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The rows in which notes are kept while they are written.
final class KeptNotes {

    private static final Set<String> FIELDS =
            Arrays.stream(About.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());

    private final Json json;

    KeptNotes(Json json) {
        this.json = json;
    }

    static @Nullable DraftRecord row(DSLContext sql, UUID person) {
        return sql.fetchOne(DRAFT, DRAFT.PERSON.eq(Uuids.bytes(person)));
    }

    Optional<Draft> of(DSLContext sql, UUID person) {
        return Optional.ofNullable(row(sql, person)).map(this::draft);
    }

    /// Every one, the newest first.
    List<Draft> all(DSLContext sql) {
        return sql.selectFrom(DRAFT).orderBy(DRAFT.KEPT_AT.desc()).fetch(this::draft);
    }

    /// About whom one is kept.
    static List<UUID> people(DSLContext sql) {
        return sql.select(DRAFT.PERSON).from(DRAFT).fetch(row -> Uuids.of(row.value1()));
    }

    /// Whether there are words in it.
    boolean isBegun(DraftRecord row) {
        return draft(row).isBegun();
    }

    /// @param name under which it travels
    /// @param begunAt microseconds
    int put(DSLContext sql, Draft draft, String name, long begunAt) {
        return sql.insertInto(DRAFT)
                .set(DRAFT.PERSON, Uuids.bytes(draft.person()))
                .set(DRAFT.SERVICE, draft.service().toString())
                .set(DRAFT.TEXT, draft.text())
                .set(DRAFT.KEPT_AT, Moments.micros(draft.keptAt()))
                .set(DRAFT.ABOUT, json.write(draft.about()))
                .set(DRAFT.NAME, name)
                .set(DRAFT.BEGUN_AT, begunAt)
                .onConflict(DRAFT.PERSON)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// What is kept for that person is another note from here on.
    static void rename(DSLContext sql, UUID person, String name) {
        sql.update(DRAFT)
                .set(DRAFT.NAME, name)
                .where(DRAFT.PERSON.eq(Uuids.bytes(person)))
                .execute();
    }

    /// The note that is kept for one person is another's, with what it became at the hub.
    static void move(DSLContext sql, UUID from, UUID to) {
        var former = Uuids.bytes(from);
        var now = Uuids.bytes(to);
        sql.update(DRAFT).set(DRAFT.PERSON, now).where(DRAFT.PERSON.eq(former)).execute();
        sql.update(SENT_DRAFT)
                .set(SENT_DRAFT.PERSON, now)
                .where(SENT_DRAFT.PERSON.eq(former))
                .and(SENT_DRAFT.FORM.eq(Unfinished.NOTE))
                .execute();
        sql.deleteFrom(KEPT_BACK)
                .where(KEPT_BACK.PERSON.eq(now))
                .and(KEPT_BACK.FORM.eq(Unfinished.NOTE))
                .execute();
        sql.update(KEPT_BACK)
                .set(KEPT_BACK.PERSON, now)
                .where(KEPT_BACK.PERSON.eq(former))
                .and(KEPT_BACK.FORM.eq(Unfinished.NOTE))
                .execute();
    }

    static int delete(DSLContext sql, UUID person) {
        return sql.deleteFrom(DRAFT).where(DRAFT.PERSON.eq(Uuids.bytes(person))).execute();
    }

    private Draft draft(DraftRecord row) {
        return new Draft(
                Uuids.of(row.getPerson()),
                Category.parse(row.getService()),
                row.getText(),
                Moments.of(row.getKeptAt()),
                about(row.getAbout()));
    }

    /// Whether that is all that this build keeps around the words of a note.
    boolean knows(@Nullable String about) {
        return about == null
                || read(about).isPresent() && FIELDS.containsAll(json.tree(about).propertyNames());
    }

    /// What another build kept in a way of its own is left out: the words are there.
    About about(@Nullable String kept) {
        return Optional.ofNullable(kept).flatMap(this::read).orElse(About.NOTHING);
    }

    /// Empty where it is nothing that this build can read: also JSON that is no object.
    private Optional<About> read(String about) {
        try {
            return json.tree(about).isObject()
                    ? Optional.of(json.read(about, About.class))
                    : Optional.empty();
        } catch (ProtocolException e) {
            return Optional.empty();
        }
    }
}
