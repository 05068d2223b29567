package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.draft.SentDrafts;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Answers in the officer's store.
public final class StoredAnswers implements Answers {

    private final Database database;
    private final Outbox outbox;
    private final SentDrafts sent;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredAnswers(
            Database database, Records records, Outbox outbox, String author, InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.sent = new SentDrafts(Entities.UNFINISHED, records, author, clock);
        this.clock = clock;
    }

    @Override
    public void keep(UUID person, String form, Map<String, String> typed) {
        var now = Moments.micros(clock.instant());
        database.write(transaction -> {
            typed.forEach((name, value) ->
                    transaction
                            .sql()
                            .insertInto(ANSWER)
                            .set(ANSWER.PERSON, Uuids.bytes(person))
                            .set(ANSWER.FORM, form)
                            .set(ANSWER.NAME, name)
                            .set(ANSWER.VALUE, value)
                            .set(ANSWER.KEPT_AT, now)
                            .onConflict(ANSWER.PERSON, ANSWER.FORM, ANSWER.NAME)
                            .doUpdate()
                            .setAllToExcluded()
                            .execute());
            return typed;
        });
    }

    @Override
    public Map<String, String> of(UUID person, String form) {
        return database.read(sql -> typed(sql, person, form));
    }

    @Override
    public List<String> begun(UUID person) {
        return database.read(sql -> {
            var forms =
                    new TreeSet<>(
                            sql.selectDistinct(ANSWER.FORM)
                                    .from(ANSWER)
                                    .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                                    .fetch(ANSWER.FORM));
            forms.addAll(sent.handed(sql, person));
            return List.copyOf(forms);
        });
    }

    @Override
    public void discard(UUID person, String form) {
        database.write(transaction -> {
            var typed = typed(transaction.sql(), person, form);
            var ends = sent.end(transaction, person, form, form, typed);
            end(transaction, person, form);
            if (!ends.isEmpty()) {
                outbox.append(transaction, ends);
            }
            return ends.size();
        });
    }

    /// What is kept of that form, by the name of its field.
    static Map<String, String> typed(DSLContext sql, UUID person, String form) {
        return sql.select(ANSWER.NAME, ANSWER.VALUE)
                .from(ANSWER)
                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                .and(ANSWER.FORM.eq(form))
                .fetchMap(ANSWER.NAME, ANSWER.VALUE);
    }

    /// Ends a form in the transaction that saves what became of it.
    public static int end(Transaction transaction, UUID person, String form) {
        return transaction
                .sql()
                .deleteFrom(ANSWER)
                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                .and(ANSWER.FORM.eq(form))
                .execute();
    }
}
