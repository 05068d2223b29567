package org.doorstep.store.rescue;

import static org.doorstep.store.db.Tables.ANSWER;
import static org.doorstep.store.db.Tables.DRAFT;
import static org.doorstep.store.db.Tables.KEPT_BACK;
import static org.doorstep.store.db.Tables.SETTING;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

/// Puts what was rescued into a new store, in one transaction.
public final class Restore {

    private final Database database;
    private final Outbox outbox;

    public Restore(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public void from(Rescued rescued) {
        database.write(transaction -> {
            rescued.ops()
                    .forEach(op ->
                            outbox.restore(transaction, op.opId(), op.changes(), op.savedAt()));
            rescued.drafts().forEach(draft -> put(transaction, draft));
            rescued.answers().forEach(answer -> put(transaction, answer));
            transaction
                    .sql()
                    .insertInto(KEPT_BACK)
                    .select(
                            transaction
                                    .sql()
                                    .selectDistinct(ANSWER.PERSON, ANSWER.FORM)
                                    .from(ANSWER)
                                    .union(
                                            transaction
                                                    .sql()
                                                    .select(DRAFT.PERSON, val(Unfinished.NOTE))
                                                    .from(DRAFT)))
                    .execute();
            rescued.settings()
                    .forEach((key, value) ->
                            transaction.sql().insertInto(SETTING).values(key, value).execute());
            return true;
        });
    }

    private static void put(Transaction transaction, Rescued.AnswerText answer) {
        transaction
                .sql()
                .insertInto(ANSWER)
                .values(
                        Uuids.bytes(answer.person()),
                        answer.form(),
                        answer.name(),
                        answer.value(),
                        answer.keptAt())
                .execute();
    }

    private static void put(Transaction transaction, Rescued.DraftText draft) {
        transaction
                .sql()
                .insertInto(
                        DRAFT,
                        DRAFT.PERSON,
                        DRAFT.SERVICE,
                        DRAFT.TEXT,
                        DRAFT.KEPT_AT,
                        DRAFT.ABOUT,
                        DRAFT.NAME,
                        DRAFT.BEGUN_AT)
                .values(
                        Uuids.bytes(draft.person()),
                        draft.service(),
                        draft.text(),
                        draft.keptAt(),
                        draft.about(),
                        Unfinished.noteName(UUID.randomUUID()),
                        draft.keptAt())
                .execute();
    }
}
