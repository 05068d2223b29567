package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.TOLD;
import static org.doorstep.store.TestLaptop.PASSPHRASE;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.note.Draft;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Enrolment.AlreadyHere;
import org.doorstep.store.vault.Enrolment.Enrolled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the laptop knows of its vaults when files of its own are damaged or gone.
class LaptopTest {

    private static final UUID ANN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final URI HUB = URI.create("https://hub.wrenford.example.org");
    private static final Officer TOM =
            new Officer("o-tom", "Tom Okafor", "Repairs officer", "Repairs");

    @TempDir Path folder;

    private TestLaptop laptop;
    private UUID device;

    @BeforeEach
    void enrol() {
        laptop = new TestLaptop(folder);
        laptop.laptop().rememberHub(HUB);
        device = laptop.laptop().device();
        try (var vault = laptop.enrol()) {
            vault.notes().keep(new Draft(ANN, Category.HOUSING, "Half a wo", TOLD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop.json", "laptop.old.json"})
    void oneDamagedCopyOfTheLaptopsFileIsReplacedByTheOther(String copy) throws IOException {
        var file = data().resolve(copy);
        var whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 11) {
            var flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);

            var again = laptop.laptop();
            assertThat(again.device()).isEqualTo(device);
            assertThat(again.hub()).contains(HUB);
            assertThat(again.vaults()).extracting(VaultCard::name).containsExactly(PRIYA.name());
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void withBothCopiesDamagedTheVaultsSayWhoUsesTheLaptop() throws IOException {
        Files.write(data().resolve("laptop.json"), new byte[0]);
        Files.writeString(data().resolve("laptop.old.json"), "{\"vaults\":[]}");

        assertThat(laptop.laptop().vaults())
                .extracting(VaultCard::officer)
                .containsExactly(PRIYA.id());
        assertThat(laptop.laptop().device()).isEqualTo(device);
        assertDraftIsThere();
    }

    @Test
    void withTheLaptopsFileGoneTheFirstOpeningBringsBackNameAndHub() throws IOException {
        forgetTheLaptopsFile();
        assertDraftIsThere();

        var again = laptop.laptop();
        assertThat(again.device()).isEqualTo(device);
        assertThat(again.hub()).contains(HUB);
        assertThat(again.vaults())
                .containsExactly(new VaultCard(PRIYA.id(), PRIYA.name(), laptop.clock().instant()));
    }

    @Test
    void whoeverSignsInAnewWithTheLaptopsFileGoneKeepsTheirVault() throws IOException {
        forgetTheLaptopsFile();

        assertThat(laptop.laptop().enrol(PRIYA, "another passphrase altogether".toCharArray()))
                .isInstanceOf(AlreadyHere.class);
        assertDraftIsThere();
    }

    @Test
    void anEnrolmentOverwritesNoKeyFileEvenIfItIsDamaged() throws IOException {
        forgetTheLaptopsFile();
        var keys = Files.readAllBytes(vaultFolder().resolve("keys.json"));
        Files.writeString(vaultFolder().resolve("keys.json"), "x");
        Files.writeString(vaultFolder().resolve("keys.old.json"), "x");

        assertThat(laptop.laptop().enrol(PRIYA, PASSPHRASE.toCharArray()))
                .isInstanceOf(AlreadyHere.class);
        assertThat(laptop.open(PASSPHRASE)).isInstanceOf(Opening.KeyFileDamaged.class);

        // What IT puts back opens all that was there.
        Files.write(vaultFolder().resolve("keys.json"), keys);
        assertDraftIsThere();
    }

    @Test
    void aVaultThatAnOlderListDoesNotNameIsListed() throws IOException {
        var before = Files.readAllBytes(data().resolve("laptop.json"));
        ((Enrolled) laptop.laptop().enrol(TOM, PASSPHRASE.toCharArray())).vault().close();
        Files.write(data().resolve("laptop.json"), before);

        assertThat(laptop.laptop().vaults())
                .extracting(VaultCard::officer)
                .containsExactlyInAnyOrder(PRIYA.id(), TOM.id());
    }

    @Test
    void anEnrolmentThatBrokeOffBeforeItsKeyFileIsNoVault() throws IOException {
        var path = data().resolve(Register.folderOf(TOM.id()));
        Files.createDirectories(path);
        Files.writeString(path.resolve("store.db"), "no key opens this");

        assertThat(laptop.laptop().vaults())
                .extracting(VaultCard::officer)
                .containsExactly(PRIYA.id());
        ((Enrolled) laptop.laptop().enrol(TOM, PASSPHRASE.toCharArray())).vault().close();
        assertThat(path.resolve("store.db")).hasContent("no key opens this");
        assertThat(laptop.laptop().open(TOM.id(), PASSPHRASE.toCharArray()))
                .isInstanceOfSatisfying(Opening.Opened.class, opened -> opened.vault().close());
    }

    private void assertDraftIsThere() {
        try (var vault = laptop.open()) {
            assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("Half a wo");
        }
    }

    private void forgetTheLaptopsFile() throws IOException {
        Files.delete(data().resolve("laptop.json"));
        Files.delete(data().resolve("laptop.old.json"));
    }

    private Path vaultFolder() {
        return data().resolve(Register.folderOf(PRIYA.id()));
    }

    private Path data() {
        return folder.resolve("data");
    }
}
