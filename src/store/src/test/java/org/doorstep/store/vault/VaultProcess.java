package org.doorstep.store.vault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.store.TestLaptop;

/// A process of its own that has a vault open, writes into it without end, and says on its standard
/// output what was acknowledged. To be killed.
final class VaultProcess implements AutoCloseable {

    static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-00000000aaaa");

    private final Process process;
    private final BufferedReader output;

    private VaultProcess(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static VaultProcess start(Path folder, int seed) {
        return start(VaultProcess.class, folder, seed);
    }

    /// @param main its class with the `main`
    static VaultProcess start(Class<?> main, Path folder, int seed) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(
                                    java,
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dorg.jooq.no-logo=true",
                                    "-Dorg.jooq.no-tips=true",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    main.getName(),
                                    folder.toString(),
                                    Integer.toString(seed))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new VaultProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for so many acknowledgements.
    List<String> read(int lines) {
        var read = new ArrayList<String>();
        try {
            while (read.size() < lines) {
                read.add(output.readLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /// Kills it as the task manager does, and reads what it had acknowledged by then.
    List<String> kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        var rest = new ArrayList<>(output.lines().toList());
        // The last line may have been cut in the middle.
        rest.removeIf(line -> !line.endsWith("."));
        return rest;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] args) {
        var laptop = new TestLaptop(Path.of(args[0]), Long.parseLong(args[1]));
        var vault = laptop.open();
        for (int i = 1; ; i++) {
            if (i % 3 == 0) {
                var text = "note " + args[1] + "-" + i;
                vault.notes().write(PERSON, new Note(Category.HOUSING, text, null));
                System.out.println(text + ".");
            } else {
                var draft =
                        new Draft(
                                PERSON,
                                Category.HOUSING,
                                "draft " + args[1] + "-" + i,
                                laptop.clock().instant());
                vault.notes().keep(draft);
                System.out.println(draft.text() + ".");
            }
        }
    }
}
