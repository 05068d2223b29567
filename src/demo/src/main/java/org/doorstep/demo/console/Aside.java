package org.doorstep.demo.console;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The file for everything that is not for whoever sits at the console: what libraries print and
/// log, and the whole of an error.
public final class Aside implements AutoCloseable {

    private final Path file;
    private final PrintStream to;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /// From now on the standard streams lead into that file, which begins anew.
    public Aside(Path file) throws IOException {
        this.file = file;
        this.to =
                new PrintStream(new FileOutputStream(file.toFile()), true, StandardCharsets.UTF_8);
        System.setOut(to);
        System.setErr(to);
    }

    public Path file() {
        return file;
    }

    /// The whole of an error, which the console only names.
    public void keep(Throwable error) {
        error.printStackTrace(to);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        to.close();
    }
}
