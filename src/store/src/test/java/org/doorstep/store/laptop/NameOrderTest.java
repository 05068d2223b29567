package org.doorstep.store.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.search.Directory;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameOrderTest {

    private static final UUID ANY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir Path folder;

    private final SlowDirectory directory = new SlowDirectory();
    private Database database;
    private NameOrder order;

    @BeforeEach
    void open() {
        database =
                Database.open(
                        new Cipher(folder.resolve("store.db"), new byte[32]), new NoEmergency());
        database.write(transaction ->
                transaction
                        .sql()
                        .execute(
                                "insert into replica (one, device, incarnation, next_seq)"
                                        + " values (1, ?, ?, 1)",
                                Uuids.bytes(ANY),
                                Uuids.bytes(ANY)));
        var records = new Records(database, new Json());
        order = new NameOrder(database, records, new Backlog(database, records), directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverCommitsDoesNotWaitForWhoeverComposesTheNames() throws Exception {
        person();
        var page = CompletableFuture.supplyAsync(() -> order.page(0, 10));
        directory.asked.await();

        touch(Topic.PEOPLE);
        touch(Topic.TIMELINE);

        directory.mayAnswer.countDown();
        assertThat(page.get()).isEmpty();
    }

    @Test
    void theOrderIsComposedAnewOnlyAfterPeopleChanged() {
        person();
        directory.mayAnswer.countDown();
        order.page(0, 10);
        touch(Topic.TIMELINE);
        touch(Topic.HOLDINGS);
        order.page(0, 10);
        assertThat(directory.calls).hasSize(1);

        touch(Topic.PEOPLE);
        order.page(0, 10);
        assertThat(directory.calls).hasSize(2);
    }

    private void touch(Topic topic) {
        database.write(transaction -> {
            transaction.touch(topic);
            return true;
        });
    }

    private void person() {
        database.write(transaction -> {
            var sql = transaction.sql();
            sql.execute("insert into file values (1, ?)", Uuids.bytes(ANY));
            return sql.execute(
                    "insert into record (id, rec_id, type, file, category, sensitivity, version,"
                            + " author, observed_at, recorded_at, hash)"
                            + " select 1, ?, id, 1, 'core', 0, 1, 'x', 0, 0, x'00'"
                            + " from type where name = 'person'",
                    Uuids.bytes(ANY));
        });
    }

    /// Answers when it may.
    private static final class SlowDirectory implements Directory {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);
        private final List<List<Integer>> calls = new ArrayList<>();

        @Override
        public void scan(Visitor visitor) {}

        @Override
        public List<Entry> entries(List<Integer> numbers) {
            calls.add(numbers);
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }
}
