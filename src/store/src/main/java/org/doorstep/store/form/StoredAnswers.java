package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.form.Answers;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

/// Answers in the officer's store.
public final class StoredAnswers implements Answers {

    private final Database database;
    private final InstantSource clock;

    public StoredAnswers(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void keep(UUID person, String form, String name, String value) {
        var now = Moments.micros(clock.instant());
        database.write(transaction ->
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
    }

    @Override
    public Map<String, String> of(UUID person, String form) {
        return database.read(sql ->
                sql.select(ANSWER.NAME, ANSWER.VALUE)
                        .from(ANSWER)
                        .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                        .and(ANSWER.FORM.eq(form))
                        .fetchMap(ANSWER.NAME, ANSWER.VALUE));
    }

    @Override
    public List<String> begun(UUID person) {
        return database.read(sql ->
                sql.selectDistinct(ANSWER.FORM)
                        .from(ANSWER)
                        .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                        .orderBy(ANSWER.FORM)
                        .fetch(ANSWER.FORM));
    }

    @Override
    public void discard(UUID person, String form) {
        database.write(transaction -> end(transaction, person, form));
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
