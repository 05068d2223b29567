package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.TOLD;
import static org.doorstep.store.TestLaptop.PASSPHRASE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.NoEmergency;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Unlocked;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.vault.Enrolment.AlreadyHere;
import org.doorstep.store.vault.Enrolment.Enrolled;
import org.doorstep.store.vault.Enrolment.PassphraseRefused;
import org.doorstep.store.vault.Opening.Wait;
import org.doorstep.store.vault.Opening.WrongPassphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final UUID TOM = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir Path folder;

    private TestLaptop laptop;

    @BeforeEach
    void enrol() {
        laptop = new TestLaptop(folder);
        try (var vault = laptop.enrol()) {
            vault.notes().write(TOM, new Note(Category.HOUSING, "Spoke to Tom.", null));
            vault.notes().keep(new Draft(TOM, Category.HOUSING, "Half a wo", TOLD));
            vault.answers().keep(TOM, "task", "what", "Ring h");
            vault.settings().put("theme", "dark");
        }
    }

    @Test
    void theLaptopKnowsItsHubAndWhoUsesIt() {
        laptop.laptop().rememberHub(URI.create("https://hub.wrenford.example.org"));
        var again = laptop.laptop();

        assertThat(again.hub()).contains(URI.create("https://hub.wrenford.example.org"));
        assertThat(again.vaults())
                .containsExactly(new VaultCard("o-priya", "Priya Shah", laptop.clock().instant()));
    }

    @Test
    void anOfficerHasOneVaultOnALaptop() {
        assertThat(laptop.laptop().enrol(TestLaptop.PRIYA, PASSPHRASE.toCharArray()))
                .isInstanceOf(AlreadyHere.class);
    }

    @Test
    void aWeakPassphraseMakesNoVault() {
        var tom = new Officer("o-tom", "Tom Okafor", "Repairs officer", "Repairs");

        assertThat(laptop.laptop().enrol(tom, "short".toCharArray()))
                .isEqualTo(
                        new PassphraseRefused(
                                "Enter at least 14 characters, or 4 different words of 3 letters or more."));
        assertThat(laptop.laptop().vaults()).hasSize(1);
    }

    @Test
    void anotherOfficersVaultIsAnother() {
        var tom = new Officer("o-tom", "Tom Okafor", "Repairs officer", "Repairs");
        try (var his = ((Enrolled) laptop.laptop().enrol(tom, PASSPHRASE.toCharArray())).vault();
                var hers = laptop.open()) {
            assertThat(his.notes().drafts()).isEmpty();
            assertThat(hers.notes().drafts()).hasSize(1);
        }
    }

    @Test
    void aWrongPassphraseSaysHowManyTriesAreLeft() {
        assertThat(laptop.open("another passphrase altogether"))
                .isEqualTo(new WrongPassphrase(4, Duration.ZERO));
    }

    @Test
    void afterFiveWrongOnesTheWaitIsSaidAndTheRightOneOpensAfterIt() {
        for (int i = 0; i < 4; i++) {
            laptop.open("another passphrase altogether");
        }
        assertThat(laptop.open("another passphrase altogether"))
                .isEqualTo(new WrongPassphrase(0, Duration.ofSeconds(30)));
        assertThat(laptop.open(PASSPHRASE))
                .isInstanceOfSatisfying(
                        Wait.class,
                        wait -> assertThat(wait.pause()).isEqualTo(Duration.ofSeconds(30)));
        laptop.clock().move(Duration.ofSeconds(30));
        laptop.open().close();
    }

    @Test
    void aSecondDoorstepIsKeptOut() {
        try (var first = laptop.open()) {
            assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.InUse.class);
            assertThat(first.notes().drafts()).hasSize(1);
        }
        laptop.open().close();
    }

    @Test
    void aSecondProcessIsKeptOutUntilTheFirstIsGone() {
        try (var process = VaultProcess.start(folder, 2)) {
            process.read(1);
            assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.InUse.class);
        }
        laptop.open().close();
    }

    @Test
    void aNewerSchemaIsLeftAlone() throws IOException {
        newerSchema();
        var before = Files.readAllBytes(database());

        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.NewerSchema.class);
        assertThat(Files.readAllBytes(database())).isEqualTo(before);
    }

    @Test
    void aMissingDatabaseIsDamageAndNotAnEmptyVault() throws IOException {
        Files.delete(database());

        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.Damaged.class);
        assertThat(database()).doesNotExist();
    }

    @Test
    void twoDamagedKeyFilesAreSaid() throws IOException {
        Files.writeString(vaultFolder().resolve("keys.json"), "x");
        Files.writeString(vaultFolder().resolve("keys.old.json"), "x");

        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.KeyFileDamaged.class);
    }

    @Test
    void anUnopenedVaultIsNotLocked() {
        laptop.open("another passphrase altogether");

        laptop.open().close();
    }

    @Test
    void aFirstPageThatIsDamagedIsSaidAndWhatWasNotSentIsRescued() {
        flip(100, 0x20);
        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.Damaged.class);

        assertRescued();
    }

    @Test
    void aFirstPageOfZerosIsRescuedToo() {
        var content = read(database());
        Arrays.fill(content, 0, 4096, (byte) 0);
        write(database(), content);
        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.Damaged.class);

        assertRescued();
    }

    @Test
    void aMissingDatabaseIsFollowedByAnEmptyOneThatTheHubFills() throws IOException {
        Files.delete(database());
        var rescue = (Rescue.Done) laptop.laptop().rescue("o-priya", PASSPHRASE.toCharArray());
        rescue.vault().close();

        try (var vault = laptop.open()) {
            assertThat(vault.officer().name()).isEqualTo("Priya Shah");
            assertThat(vault.replica().state().buckets()).isEmpty();
        }
    }

    @Test
    void damageThatIsMetLaterIsRemembered() {
        var random = new Random(5);
        byte[] whole = read(database());
        var page = 4096;
        var met = 0;
        for (int at = page; at < whole.length; at += page) {
            write(database(), whole);
            flip(at + random.nextInt(page), 1 << random.nextInt(8));
            met += readsAll() ? 0 : 1;
        }

        // Most pages are empty tables and indexes; but not all.
        assertThat(met).isPositive();
    }

    @Test
    void theRescuedVaultIsTheOneThatOpensFromThenOn() {
        flip(100, 0x20);
        assertRescued();

        try (var vault = laptop.open()) {
            assertThat(vault.officer()).isEqualTo(TestLaptop.PRIYA);
            assertThat(vault.settings().get("theme")).contains("dark");
            vault.notes().write(TOM, new Note(Category.HOUSING, "And again.", null));
            assertThat(vault.replica().state().waiting()).isEqualTo(2);
        }
    }

    @Test
    void aNoteThatWasRescuedIsNotSentBeforeItsPageIsOpened() {
        flip(100, 0x20);
        assertRescued();
        var feed = new TestFeed(laptop.ids());

        try (var vault = laptop.open()) {
            vault.replica()
                    .agree(
                            new Grants(
                                    TestFeed.EPOCH,
                                    1,
                                    null,
                                    TestFeed.TOLD,
                                    List.of(TestFeed.NORTH),
                                    List.of(TestFeed.CORE, TestFeed.HOUSING),
                                    10,
                                    Set.of("unfinished_note")));
            vault.replica().fill(TestFeed.CORE.toString(), List.of(feed.person(TOM)), "end");
            vault.replica().filled(TestFeed.CORE.toString(), 10);
            vault.replica().fill(TestFeed.HOUSING.toString(), List.of(), "end");
            vault.replica().filled(TestFeed.HOUSING.toString(), 10);
            vault.replica().checkpoint(10);

            vault.drafts().sendAll();
            assertThat(vault.replica().pending(10, 1_000_000)).hasSize(1);
            vault.drafts().opened(TOM, Unfinished.NOTE);
            vault.drafts().sendAll();

            var sent = vault.replica().pending(10, 1_000_000).getLast();
            var draft =
                    new Json().read(((Insert) sent.changes().getFirst()).body(), Unfinished.class);
            assertThat(draft.answers()).containsEntry(Unfinished.TEXT, "Half a wo");
            assertThat(draft.begunAt()).isEqualTo(TOLD);
            assertThat(Unfinished.isNote(draft.form())).isTrue();
        }
    }

    @Test
    void aRescueNeedsThePassphrase() {
        flip(100, 0x20);

        assertThat(laptop.laptop().rescue("o-priya", "another passphrase".toCharArray()))
                .isInstanceOf(Rescue.NotDone.class);
        assertRescued();
    }

    private void assertRescued() {
        var damaged = read(database());
        var rescue = (Rescue.Done) laptop.laptop().rescue("o-priya", PASSPHRASE.toCharArray());
        try (var vault = rescue.vault()) {
            assertThat(rescue.changes()).isEqualTo(1);
            assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("Half a wo");
            assertThat(vault.answers().of(TOM, "task")).containsEntry("what", "Ring h");
            var op = vault.replica().pending(10, 1_000_000).getFirst();
            assertThat(((Insert) op.changes().getFirst()).body()).contains("Spoke to Tom.");
        }
        assertThat(read(rescue.damagedFile())).isEqualTo(damaged);
        assertThat(rescue.rescueFile()).exists();
    }

    /// False if damage was met, said, and remembered for the next opening; what is read is never
    /// wrong.
    private boolean readsAll() {
        var opening = laptop.open(PASSPHRASE);
        if (!(opening instanceof Opening.Opened(var vault))) {
            assertThat(opening).isInstanceOf(Opening.Damaged.class);
            clearMark();
            return false;
        }
        try (vault) {
            assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("Half a wo");
            assertThat(vault.replica().pending(10, 1_000_000)).hasSize(1);
            return true;
        } catch (StoreException e) {
            assertThat(e.trouble()).isEqualTo(Trouble.DAMAGED);
            assertThat(vaultFolder().resolve("store.db.damaged")).exists();
            clearMark();
            return false;
        }
    }

    private void newerSchema() {
        var keys =
                new Keys(
                        vaultFolder(),
                        new FileDeviceSecrets(folder.resolve("secrets")),
                        new Json(),
                        laptop.clock());
        var key = ((Unlocked.Open) keys.unlock(PASSPHRASE.toCharArray())).key();
        try (var database = Database.open(new Cipher(database(), key.bytes()), new NoEmergency())) {
            database.write(transaction -> transaction.sql().execute("pragma user_version = 99"));
        }
    }

    private void clearMark() {
        try {
            Files.deleteIfExists(vaultFolder().resolve("store.db.damaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flip(int at, int bits) {
        var content = read(database());
        content[at] ^= (byte) bits;
        write(database(), content);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] content) {
        try {
            for (var suffix : List.of("-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path database() {
        return vaultFolder().resolve("store.db");
    }

    private Path vaultFolder() {
        try (var folders = Files.list(folder.resolve("data/vaults"))) {
            return folders.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
