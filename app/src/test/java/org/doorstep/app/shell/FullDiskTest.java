package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.doorstep.app.citizen.note.NoteModel;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.laptop.Room.State;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A note that is typed while the disk is really full. Needs the right to mount a small file
/// system.
@EnabledIf("mayMount")
class FullDiskTest {

    private static final UUID TOM = new UUID(0x7000, 1);
    private static final Officer PRIYA =
            new Officer("priya", "Priya Raman", "Social worker", "Family Support North");

    @TempDir Path folder;

    private final DirectBackground background = Background.direct();

    @AfterEach
    void unmount() throws Exception {
        run("umount", folder.toString());
    }

    @Test
    void whatIsTypedOnAFullDiskIsKeptAsSoonAsThereIsRoomAndTheBannerGoes() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        try (var vault = vault()) {
            var room = new RoomModel(vault.room(), vault.changes(), background);
            var note =
                    new NoteModel(
                            TOM,
                            Category.HOUSING,
                            NotePorts.of(
                                    vault.notes(),
                                    vault.citizens(),
                                    vault.drafts(),
                                    vault.changes(),
                                    background,
                                    Clock.systemUTC()),
                            background,
                            Clock.systemUTC(),
                            _ -> {});
            note.begin();
            assertThat(room.state().get()).isEqualTo(State.ENOUGH);
            fillUp();

            var typed = typeUntilNothingIsKept(note);

            assertThat(room.state().get()).isEqualTo(State.NONE);
            assertThat(note.textProperty().get()).isEqualTo(typed);
            Files.delete(folder.resolve("filler"));
            background.elapse(RoomModel.AGAIN);
            assertThat(note.notKeptProperty().get()).isFalse();
            assertThat(vault.notes().draft(TOM).orElseThrow().text()).isEqualTo(typed);
            assertThat(room.state().get()).isEqualTo(State.ENOUGH);
        }
    }

    private Vault vault() {
        var clock = Clock.systemUTC();
        var laptop =
                new Laptop(
                        folder.resolve("data"),
                        new FileDeviceSecrets(folder.resolve("secrets")),
                        VaultSettings.forTests(),
                        clock,
                        new Ids(clock, new SecureRandom()));
        var enrolled =
                (Enrolment.Enrolled) laptop.enrol(PRIYA, "otter kettle violet barn".toCharArray());
        return enrolled.vault();
    }

    private String typeUntilNothingIsKept(NoteModel note) {
        for (var length = 1_000; !note.notKeptProperty().get(); length += 1_000) {
            note.textProperty().set("x".repeat(length));
            background.elapse(Duration.ofSeconds(1));
        }
        return note.textProperty().get();
    }

    private void fillUp() throws IOException {
        var filler = folder.resolve("filler");
        var block = new byte[4096];
        try (var stream = Files.newOutputStream(filler)) {
            while (true) {
                stream.write(block);
            }
        } catch (IOException full) {
            assertThat(filler).exists();
        }
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
