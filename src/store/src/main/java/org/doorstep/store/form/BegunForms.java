package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.store.draft.Begun;
import org.doorstep.store.record.Levels;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// Forms that are being filled in, kept answer by answer.
public final class BegunForms implements Begun {

    private final Database database;
    private final Forms forms;

    public BegunForms(Database database, Forms forms) {
        this.database = database;
        this.forms = forms;
    }

    @Override
    public EntityType<Unfinished> type() {
        return Entities.UNFINISHED;
    }

    @Override
    public boolean isOf(String name) {
        return Unfinished.isForm(name);
    }

    @Override
    public List<Named> all(DSLContext sql) {
        return sql
                .selectDistinct(ANSWER.PERSON, ANSWER.FORM)
                .from(ANSWER)
                .fetch(row -> new Named(Uuids.of(row.value1()), row.value2()))
                .stream()
                .filter(one -> isOf(one.name()))
                .toList();
    }

    @Override
    public Optional<Making> making(UUID person, String name) {
        return definition(person, name).map(Filled::new);
    }

    /// The form by the edition by which it was begun; the name of a draft says which form it is.
    private Optional<Form> definition(UUID person, String form) {
        var parts = form.split("/", -1);
        var edition =
                database.read(sql ->
                        sql.select(ANSWER.VALUE)
                                .from(ANSWER)
                                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                                .and(ANSWER.FORM.eq(form))
                                .and(ANSWER.NAME.eq(".edition"))
                                .fetchOptional(ANSWER.VALUE));
        try {
            return edition.isEmpty()
                    ? forms.newest(parts[1])
                    : forms.in(parts[1], Integer.parseInt(edition.get()));
        } catch (NumberFormatException e) {
            return forms.newest(parts[1]);
        }
    }

    @Override
    public Optional<Kept> kept(DSLContext sql, UUID person, String name) {
        var rows =
                sql.select(ANSWER.NAME, ANSWER.VALUE, ANSWER.KEPT_AT)
                        .from(ANSWER)
                        .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                        .and(ANSWER.FORM.eq(name))
                        .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var typed = new TreeMap<String, String>();
        rows.forEach(row -> typed.put(row.value1(), row.value2()));
        var moments = rows.getValues(ANSWER.KEPT_AT);
        return Optional.of(
                new Kept(
                        name,
                        typed,
                        Optional.empty(),
                        moments.stream().mapToLong(Long::longValue).min().orElseThrow(),
                        moments.stream().mapToLong(Long::longValue).max().orElseThrow()));
    }

    @Override
    public String nameOf(Unfinished draft) {
        return draft.form();
    }

    /// Answers are kept by the name of their question, whatever it is.
    @Override
    public boolean knows(Unfinished draft) {
        return true;
    }

    @Override
    public void takeUp(DSLContext sql, UUID person, Unfinished draft, long now) {
        draft.answers()
                .forEach((field, value) ->
                        sql.insertInto(ANSWER)
                                .set(ANSWER.PERSON, Uuids.bytes(person))
                                .set(ANSWER.FORM, draft.form())
                                .set(ANSWER.NAME, field)
                                .set(ANSWER.VALUE, value)
                                .set(ANSWER.KEPT_AT, now)
                                .execute());
    }

    @Override
    public void forget(DSLContext sql, UUID person, String name, Set<String> fields) {
        sql.deleteFrom(ANSWER)
                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                .and(ANSWER.FORM.eq(name))
                .and(ANSWER.NAME.in(fields))
                .execute();
    }

    /// Answers that are erased are kept as empty ones: something is always left.
    @Override
    public void renew(DSLContext sql, UUID person, String name) {}

    @Override
    public Map<String, String> words(Map<String, String> typed) {
        return typed;
    }

    /// A completed form.
    private record Filled(Form form) implements Making {

        @Override
        public String title(Kept kept) {
            return form.title();
        }

        @Override
        public List<UUID> people(UUID person, Kept kept) {
            return List.of(person);
        }

        @Override
        public Category service(Kept kept) {
            return form.service();
        }

        @Override
        public Sensitivity level(DSLContext sql, UUID person, Kept kept) {
            return Levels.of(sql, person, form.service());
        }

        @Override
        public boolean maySend(DSLContext sql, UUID person, Kept kept) {
            return Levels.mayWrite(sql, form.service());
        }

        /// The bytes of photos and files are on this laptop alone until the form is completed.
        @Override
        public Map<String, String> travelling(Map<String, String> typed) {
            var some = new TreeMap<>(typed);
            form.questions()
                    .forEach(question -> {
                        if (isFile(question)) {
                            some.remove(question.id());
                        }
                        for (var part : question.parts()) {
                            if (isFile(part)) {
                                some.keySet()
                                        .removeIf(name ->
                                                name.startsWith(question.id() + ".")
                                                        && name.endsWith("." + part.id()));
                            }
                        }
                    });
            return some;
        }

        private static boolean isFile(Question question) {
            return question.kind() == Kind.PHOTO || question.kind() == Kind.FILE;
        }
    }
}
