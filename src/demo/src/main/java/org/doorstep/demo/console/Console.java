package org.doorstep.demo.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Prints what is being done, how far it is and how long it took. One thing at a time.
public final class Console {

    private static final long REPORT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private long lastReport;

    public Console(PrintStream out) {
        this.out = out;
    }

    /// A line by itself.
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Something that takes a while: says when it begins, and when it ends how long it took.
    public <T> T during(String what, Work<T> work) throws Exception {
        say(what + " …");
        var start = System.nanoTime();
        var result = work.run();
        say("  done in " + seconds(System.nanoTime() - start));
        return result;
    }

    /// How far it is; printed at most once a second.
    ///
    /// @param total 0 if it is not known
    public void progress(String what, long done, long total) {
        var now = System.nanoTime();
        if (now - lastReport < REPORT_EVERY_NANOS) {
            return;
        }
        lastReport = now;
        say(
                total > 0
                        ? String.format(
                                Locale.UK,
                                "  %s: %,d of %,d (%d %%)",
                                what,
                                done,
                                total,
                                done * 100 / total)
                        : String.format(Locale.UK, "  %s: %,d", what, done));
    }

    /// Nanoseconds as seconds for reading.
    public static String seconds(long nanos) {
        return String.format(Locale.UK, "%.2f s", nanos / 1e9);
    }

    /// Something that takes a while and may fail.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }
}
