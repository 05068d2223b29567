package org.doorstep.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.TOLD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.laptop.Room.State;
import org.doorstep.domain.note.Draft;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.TestLaptop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A real file system of a few megabytes that is really full. Needs the right to mount one; where
/// there is none, `DatabaseTest` alone covers the full disk.
@EnabledIf("mayMount")
class FullDiskTest {

    private static final UUID TOM = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir Path folder;

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void theOfficerCanStillSaveWhenTheDiskIsFullAndIsTold() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        var laptop = new TestLaptop(folder);
        laptop.enrol().close();
        try (var vault = laptop.open()) {
            vault.notes().keep(draft("before"));
            assertThat(vault.room().look()).isEqualTo(State.ENOUGH);
            fillUp();

            var saved = saveUntilTheDiskIsFull(vault);

            assertThat(vault.room().look()).isEqualTo(State.NONE);
            assertThat(vault.notes().draft(TOM).orElseThrow().text()).isEqualTo(saved);

            Files.delete(folder.resolve("filler"));
            assertThat(vault.room().look()).isEqualTo(State.ENOUGH);
            vault.notes().keep(draft("after"));
        }
        try (var vault = laptop.open()) {
            assertThat(vault.notes().drafts()).hasSize(1);
        }
    }

    @Test
    void aVaultOnAFullDiskSaysSoAndOpensWhenThereIsRoom() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        var laptop = new TestLaptop(folder);
        laptop.enrol().close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.endsWith("ballast")).toList()) {
                Files.delete(file);
            }
        }
        fillUp();

        assertThat(laptop.open(TestLaptop.PASSPHRASE)).isInstanceOf(Opening.DiskFull.class);
        Files.delete(folder.resolve("filler"));
        laptop.open().close();
    }

    /// Ever longer drafts, until even the ballast is used up.
    ///
    /// @return the last one that was kept
    private String saveUntilTheDiskIsFull(Vault vault) {
        var kept = "before";
        for (int length = 1_000; ; length += 1_000) {
            var text = "x".repeat(length);
            try {
                vault.notes().keep(draft(text));
                kept = text;
            } catch (StoreException e) {
                assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL);
                return kept;
            }
        }
    }

    private void fillUp() throws IOException {
        var filler = folder.resolve("filler");
        var block = new byte[4096];
        try (var stream = Files.newOutputStream(filler, StandardOpenOption.CREATE)) {
            while (true) {
                stream.write(block);
            }
        } catch (IOException full) {
            assertThat(filler).exists();
        }
    }

    private static Draft draft(String text) {
        return new Draft(TOM, Category.HOUSING, text, TOLD);
    }

    @SuppressWarnings("unused") // named by the condition
    static boolean mayMount() throws Exception {
        var folder = Files.createTempDirectory("may-mount");
        try {
            var mounted =
                    run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0;
            return mounted && run("umount", folder.toString()) == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } finally {
            Files.delete(folder);
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
