package org.doorstep.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.db.Tables.SETTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final byte[] KEY =
            HexFormat.of()
                    .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @TempDir Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(cipher(), new NoEmergency());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestMigrationIsTheOneThatTheStartLooksFor() throws Exception {
        var migrations =
                Objects.requireNonNull(getClass().getClassLoader().getResource(Schema.MIGRATIONS));
        try (var files = Files.list(Path.of(migrations.toURI()))) {
            var newest =
                    files.map(file -> file.getFileName().toString())
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            assertThat(newest).startsWith("V%03d__".formatted(Schema.NEWEST));
        }
        assertThat(pragma("user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
    }

    /// Every driver version must open what an earlier one wrote. To make another: open an empty
    /// folder with [#KEY], put this one setting, close.
    @Test
    void aDatabaseOfAnEarlierDriverOpens() throws IOException {
        var known = folder.resolve("known.db");
        try (var stream =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("known-answer-3.40.1.0.db"))) {
            Files.copy(stream, known);
        }
        try (var old = Database.open(new Cipher(known, KEY), new NoEmergency())) {
            String answer =
                    old.read(sql -> sql.fetchSingle(SETTING, SETTING.KEY.eq("known")).getValue());
            assertThat(answer).isEqualTo("answer");
        }
    }

    @Test
    void theFileDoesNotSayThatItIsADatabase() throws IOException {
        put("sentinel-in-the-file", "x");
        database.close();
        var content = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);

        assertThat(content).doesNotContain("SQLite format 3").doesNotContain("sentinel");
        database = Database.open(cipher(), new NoEmergency());
    }

    @Test
    void anotherKeyOpensNothing() {
        database.close();
        var other = KEY.clone();
        other[0] ^= 1;

        assertThatThrownBy(() -> Database.open(new Cipher(file(), other), new NoEmergency()))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED));
        database = Database.open(cipher(), new NoEmergency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attach database 'plain.db' as plain key ''",
                "vacuum into 'plain.db'",
                "select load_extension('x')"
            })
    void nothingLetsPlaintextOut(String statement) {
        assertThatThrownBy(
                        () -> database.write(transaction -> transaction.sql().execute(statement)))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void noStatementOfTheStoreAttachesOrBacksUp() throws IOException {
        try (var sources = Files.walk(Path.of("src/main"))) {
            var offenders =
                    sources.filter(Files::isRegularFile)
                            .filter(DatabaseTest::attachesOrBacksUp)
                            .toList();
            assertThat(offenders).isEmpty();
        }
    }

    @Test
    void aClosedStoreSaysSoInsteadOfWaiting() {
        database.close();
        database.close();

        assertThatThrownBy(() -> put("a", "1")).hasMessage("The store is closed.");
        assertThatThrownBy(() -> database.read(sql -> sql.fetchCount(SETTING)))
                .hasMessage("The store is closed.");
        assertThatThrownBy(database::compact).hasMessage("The store is closed.");
    }

    @Test
    void readersCannotWrite() {
        assertThatThrownBy(() ->
                        database.read(sql -> sql.insertInto(SETTING).values("a", "b").execute()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aReaderSeesOneStateWhileOthersWrite() {
        put("a", "1");
        var during =
                database.read(sql -> {
                    var first = sql.fetchCount(SETTING);
                    put("b", "2");
                    return new int[] {first, sql.fetchCount(SETTING)};
                });

        assertThat(during).containsExactly(1, 1);
        assertThat(database.<Integer>read(sql -> sql.fetchCount(SETTING))).isEqualTo(2);
    }

    @Test
    void workThatFailsHasNotHappened() {
        assertThatThrownBy(() ->
                        database.write(transaction -> {
                            transaction.sql().insertInto(SETTING).values("a", "1").execute();
                            throw new IllegalStateException("half way");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.<Integer>read(sql -> sql.fetchCount(SETTING))).isZero();
    }

    @Test
    void longWorkLetsAnOfficerSaveInBetween() throws InterruptedException {
        var halfWay = new CountDownLatch(1);
        var saved = new CountDownLatch(1);
        var officer =
                new Thread(() -> {
                    await(halfWay);
                    put("draft", "kept");
                    saved.countDown();
                });
        officer.start();
        var seen = new AtomicReference<String>("");
        database.write(transaction -> {
            halfWay.countDown();
            while (saved.getCount() > 0) {
                transaction.giveWay();
                Thread.onSpinWait();
            }
            seen.set(transaction.sql().selectFrom(SETTING).fetchSingle().getValue());
            return true;
        });
        officer.join();

        assertThat(seen.get()).isEqualTo("kept");
    }

    @Test
    void whenTheDiskIsFullRoomIsMadeAndTheWorkDoneAgain() {
        database.close();
        var rescuer = new Roomy();
        database = Database.open(cipher(), rescuer);
        rescuer.database = database;
        limitPages(Integer.parseInt(pragma("page_count")) + 5);

        put("long", "x".repeat(200_000));

        assertThat(rescuer.asked).isEqualTo(1);
        assertThat(database.<Integer>read(sql -> sql.fetchCount(SETTING))).isEqualTo(1);
    }

    @Test
    void whenNoRoomCanBeMadeItIsSaidAndWhatWasThereIsSafe() {
        put("before", "safe");
        limitPages(Integer.parseInt(pragma("page_count")) + 5);

        assertThatThrownBy(() -> put("long", "x".repeat(200_000)))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
        assertThat(database.<Integer>read(sql -> sql.fetchCount(SETTING))).isEqualTo(1);
        put("small", "fits");
    }

    @Test
    void compactingGivesTheRoomBackAndLeavesNothingInTheLog() throws IOException {
        put("a", "x".repeat(100_000));
        database.compact();
        var before = Files.size(file());
        database.write(transaction -> transaction.sql().deleteFrom(SETTING).execute());
        database.compact();

        assertThat(Files.size(Path.of(file() + "-wal"))).isZero();
        assertThat(Files.size(file())).isLessThan(before - 90_000);
        assertThat(pragma("freelist_count")).isEqualTo("0");
    }

    @Test
    void aLargeSortLeavesNoTemporaryFileOpen() throws IOException {
        for (int i = 0; i < 200; i++) {
            put("key-" + i, "x".repeat(10_000) + i);
        }
        database.read(sql -> {
            try (var rows = sql.selectFrom(SETTING).orderBy(SETTING.VALUE.desc()).fetchLazy()) {
                rows.fetchNext();
                assertThat(openFiles()).noneMatch(name -> name.contains("etilqs"));
            }
            return true;
        });
    }

    private static List<String> openFiles() {
        var own = Path.of("/proc/self/fd");
        if (!Files.exists(own)) {
            return List.of();
        }
        try (var links = Files.list(own)) {
            return links.map(DatabaseTest::target).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static boolean attachesOrBacksUp(Path source) {
        try {
            return Files.readString(source)
                    .toLowerCase(Locale.ROOT)
                    .matches("(?s).*(\"attach |attach database|\"backup to|\"vacuum into).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(String key, String value) {
        database.write(
                transaction -> transaction.sql().insertInto(SETTING).values(key, value).execute());
    }

    private void limitPages(int pages) {
        database.write(
                transaction -> transaction.sql().fetch("pragma max_page_count = " + pages).size());
    }

    private String pragma(String name) {
        return database.write(
                transaction -> transaction.sql().fetchValue("pragma " + name).toString());
    }

    private Cipher cipher() {
        return new Cipher(file(), KEY);
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    /// Takes the limit away, as deleting a file does on a real disk.
    private static final class Roomy implements Emergency {
        private Database database;
        private int asked;

        @Override
        public boolean makeRoom() {
            asked++;
            database.write(transaction ->
                    transaction.sql().fetch("pragma max_page_count = 1000000").size());
            return true;
        }

        @Override
        public void damageFound() {}
    }
}
