package org.doorstep.store.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendAllTest {

    @TempDir Path folder;

    @Test
    void oneThatCannotBeSentDoesNotKeepTheOthersHere() {
        var asked = new ArrayList<String>();
        try (var database =
                Database.open(
                        new Cipher(folder.resolve("store.db"), new byte[32]), new NoEmergency())) {
            database.write(transaction ->
                    transaction
                            .sql()
                            .execute(
                                    "insert into replica (one, device, incarnation, next_seq)"
                                            + " values (1, zeroblob(16), zeroblob(16), 1)"));
            var records = new Records(database, new Json());
            var clock = InstantSource.system();
            var ids = new Ids(clock, new Random(3));
            var drafts =
                    new StoredDrafts(
                            database,
                            records,
                            new Outbox(records, ids, clock),
                            new Backlog(database, records),
                            List.of(new Failing(asked)),
                            "o-priya",
                            ids,
                            clock);

            assertThatThrownBy(drafts::sendAll)
                    .hasMessage("first")
                    .satisfies(e ->
                            assertThat(e.getSuppressed())
                                    .extracting(Throwable::getMessage)
                                    .containsExactly("second"));
        }
        assertThat(asked).containsExactly("first", "second", "third");
    }

    /// Of three that are begun the first two fail.
    private record Failing(List<String> asked) implements Begun {

        @Override
        public EntityType<Unfinished> type() {
            return Entities.UNFINISHED;
        }

        @Override
        public boolean isOf(String name) {
            return true;
        }

        @Override
        public List<Named> all(DSLContext sql) {
            var person = new UUID(0, 1);
            return List.of(
                    new Named(person, "first"),
                    new Named(person, "second"),
                    new Named(person, "third"));
        }

        @Override
        public Optional<Making> making(UUID person, String name) {
            asked.add(name);
            if (!name.equals("third")) {
                throw new IllegalStateException(name);
            }
            return Optional.empty();
        }

        @Override
        public Optional<Kept> kept(DSLContext sql, UUID person, String name) {
            return Optional.empty();
        }

        @Override
        public String nameOf(Unfinished draft) {
            return draft.form();
        }

        @Override
        public boolean knows(Unfinished draft) {
            return true;
        }

        @Override
        public void takeUp(DSLContext sql, UUID person, Unfinished draft, long now) {}

        @Override
        public void renew(DSLContext sql, UUID person, String name) {}

        @Override
        public Map<String, String> words(Map<String, String> typed) {
            return typed;
        }

        @Override
        public void forget(DSLContext sql, UUID person, String name, Set<String> fields) {}
    }
}
