package org.doorstep.store.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.doorstep.store.TestClock;
import org.doorstep.store.key.Keys.Unlocked;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final char[] RIGHT = "ashford thornbury marlwick elmstead".toCharArray();
    private static final char[] WRONG = "ashford thornbury marlwick elmsteat".toCharArray();
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    @TempDir Path root;

    private final TestClock clock = new TestClock();
    private Path folder;
    private byte[] dataKey;

    @BeforeEach
    void enrol() throws IOException {
        folder = Files.createDirectory(root.resolve("vault"));
        dataKey = enrolled(keys(), "o-priya", RIGHT);
    }

    @Test
    void theRightPassphraseGivesTheKey() {
        assertThat(keyFrom(keys().unlock(RIGHT))).isEqualTo(dataKey);
    }

    @Test
    void theSameLettersFromAnotherKeyboardGiveTheKey() throws IOException {
        var other = Files.createDirectory(root.resolve("other"));
        var composed = "caf\u00e9 thornbury marlwick elmstead".toCharArray();
        var decomposed = "cafe\u0301 thornbury marlwick elmstead".toCharArray();
        var keys = keys(other);
        var made = enrolled(keys, "o-tom", composed);

        assertThat(keyFrom(keys.unlock(decomposed))).isEqualTo(made);
    }

    @Test
    void aDamagedKeyFileIsReplacedByItsSecondCopy() throws IOException {
        var file = folder.resolve("keys.json");
        var whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            var flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);

            assertThat(keyFrom(keys().unlock(RIGHT))).isEqualTo(dataKey);
        }
    }

    @Test
    void aKeyFileCutShortIsReplacedByItsSecondCopy() throws IOException {
        Files.write(folder.resolve("keys.json"), new byte[0]);

        assertThat(keyFrom(keys().unlock(RIGHT))).isEqualTo(dataKey);
    }

    @Test
    void twoDamagedKeyFilesAreNotTakenForAWrongPassphrase() throws IOException {
        Files.writeString(folder.resolve("keys.json"), "{}");
        Files.writeString(folder.resolve("keys.old.json"), "");

        assertThat(keys().unlock(RIGHT)).isInstanceOf(Unlocked.FileDamaged.class);
    }

    @Test
    void aKeyFileThatIsThereIsNeverWrittenOver() throws IOException {
        assertThatThrownBy(() -> enrolled(keys(), "o-priya", RIGHT))
                .isInstanceOf(StoreException.class);
        Files.writeString(folder.resolve("keys.json"), "damaged");
        Files.delete(folder.resolve("keys.old.json"));
        assertThatThrownBy(() -> enrolled(keys(), "o-priya", RIGHT))
                .isInstanceOf(StoreException.class);

        assertThat(folder.resolve("keys.json")).hasContent("damaged");
    }

    @Test
    void theKeyFileSaysWhoseItIs() {
        assertThat(keys().owner()).map(Keys.Owner::officer).contains("o-priya");
    }

    @Test
    void aSlotMadeCheaperOpensNothing() throws IOException {
        var json = new Json();
        var was = KeyFile.read(folder, json).orElseThrow();
        var slot = was.slots().getFirst();
        var cheaper =
                new Slot(
                        slot.type(),
                        new Argon2Cost(32, 1, 1),
                        slot.salt(),
                        slot.nonce(),
                        slot.wrapped());
        KeyFile.of(was.header(), List.of(cheaper), json).write(folder, json);

        assertThat(keys().unlock(RIGHT)).isInstanceOf(Unlocked.Wrong.class);
    }

    @Test
    void aSlotMovedToAnotherVaultOpensNothing() throws IOException {
        var json = new Json();
        var was = KeyFile.read(folder, json).orElseThrow();
        var header = was.header();
        var other =
                new Slot.Header(
                        header.version(),
                        header.generation(),
                        header.device(),
                        "o-tom",
                        header.database());
        KeyFile.of(other, was.slots(), json).write(folder, json);

        assertThat(keys().unlock(RIGHT)).isInstanceOf(Unlocked.Wrong.class);
    }

    @Test
    void withoutTheLaptopsOwnSecretNothingOpens() {
        var elsewhere =
                new Keys(
                        folder,
                        new FileDeviceSecrets(root.resolve("another laptop")),
                        new Json(),
                        clock);

        assertThat(elsewhere.unlock(RIGHT)).isInstanceOf(Unlocked.SecretMissing.class);
    }

    @Test
    void fiveWrongPassphrasesAreFreeAndTheNextOnesWait() {
        for (int left = 4; left >= 1; left--) {
            assertThat(keys().unlock(WRONG)).isEqualTo(new Unlocked.Wrong(left, Duration.ZERO));
        }

        assertThat(keys().unlock(WRONG)).isEqualTo(new Unlocked.Wrong(0, Duration.ofSeconds(30)));
        assertThat(keys().unlock(RIGHT)).isInstanceOf(Unlocked.Waiting.class);
        clock.move(Duration.ofSeconds(30));
        assertThat(keyFrom(keys().unlock(RIGHT))).isEqualTo(dataKey);
    }

    @Test
    void waitsDoubleUpToAnHourAndNeverEndInALockOut() {
        failFiveTimes();
        for (int seconds : new int[] {60, 120, 240, 480, 960, 1_920, 3_600, 3_600}) {
            clock.move(Duration.ofHours(1));
            assertThat(keys().unlock(WRONG))
                    .isEqualTo(new Unlocked.Wrong(0, Duration.ofSeconds(seconds)));
        }
        clock.move(Duration.ofHours(1));

        assertThat(keyFrom(keys().unlock(RIGHT))).isEqualTo(dataKey);
    }

    @Test
    void theRightPassphraseEndsTheCounting() {
        failFiveTimes();
        clock.move(Duration.ofMinutes(1));
        keys().unlock(RIGHT);

        assertThat(keys().unlock(WRONG)).isEqualTo(new Unlocked.Wrong(4, Duration.ZERO));
    }

    @Test
    void takingTheCountAwayFromTheFolderDoesNotResetIt() throws IOException {
        failFiveTimes();
        Files.delete(folder.resolve("guesses"));

        assertThat(keys().unlock(WRONG)).isInstanceOf(Unlocked.Waiting.class);
    }

    @Test
    void aForgedCountIsTakenForFiveFailures() throws IOException {
        Files.write(folder.resolve("guesses"), new byte[44]);

        assertThat(keys().unlock(WRONG)).isEqualTo(new Unlocked.Wrong(0, Duration.ofSeconds(60)));
    }

    @Test
    void aClockThatIsPutBackDoesNotMakeTheWaitLonger() {
        failFiveTimes();
        clock.move(Duration.ofDays(-400));

        assertThat(keys().unlock(RIGHT))
                .isInstanceOfSatisfying(
                        Unlocked.Waiting.class,
                        waiting -> assertThat(waiting.pause()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void anotherDatabaseIsNamedForTheSameKey() {
        var keys = keys();
        var open = (Unlocked.Open) keys.unlock(RIGHT);
        keys.nameDatabase(open.key(), RIGHT, "store-2.db");

        var again = (Unlocked.Open) keys().unlock(RIGHT);
        assertThat(again.database()).isEqualTo("store-2.db");
        assertThat(again.key().bytes()).isEqualTo(dataKey);
    }

    @Test
    void aClosedKeyIsWiped() {
        var open = (Unlocked.Open) keys().unlock(RIGHT);
        open.key().close();

        assertThat(open.key().bytes()).containsOnly(0);
    }

    @Test
    void realKeysAreNeverCheaperThanTheFloor() {
        assertThatThrownBy(() -> new VaultSettings(Optional.of(CHEAP), false, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlowLaptopGetsTheFloorAndAFastOneTheCap() {
        assertThat(Argon2Cost.calibrated(clockThatTakes(Duration.ofSeconds(5))))
                .isEqualTo(Argon2Cost.FLOOR);
        assertThat(Argon2Cost.calibrated(clockThatTakes(Duration.ofMillis(10))))
                .isEqualTo(new Argon2Cost(256 * 1024, 3, 1));
        assertThat(Argon2Cost.calibrated(clockThatTakes(Duration.ofMillis(375))))
                .isEqualTo(new Argon2Cost(128 * 1024, 3, 1));
    }

    private static LongSupplier clockThatTakes(Duration each) {
        var calls = new long[1];
        return () -> each.toNanos() * calls[0]++;
    }

    private void failFiveTimes() {
        for (int i = 0; i < 5; i++) {
            keys().unlock(WRONG);
        }
    }

    private Keys keys() {
        return keys(folder);
    }

    /// A new one each time, as after a restart.
    private Keys keys(Path of) {
        return new Keys(of, new FileDeviceSecrets(root.resolve("secrets")), new Json(), clock);
    }

    private static byte[] enrolled(Keys keys, String officer, char[] passphrase) {
        var key = DataKey.random();
        keys.enrol(key, UUID.randomUUID(), officer, "store.db", passphrase, CHEAP);
        return key.bytes().clone();
    }

    private static byte[] keyFrom(Unlocked unlocked) {
        return ((Unlocked.Open) unlocked).key().bytes();
    }
}
