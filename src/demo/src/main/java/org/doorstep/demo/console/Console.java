package org.doorstep.demo.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/// Prints what is being done, how far it is and how long it took. One thing at a time.
public final class Console {

    private static final long REPORT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintStream out;
    private long lastReport;
    private String lastWhat = "";
    private long lastDone;

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
        return during(what, work, _ -> "");
    }

    /// As [#during(String, Work)], and with what came of it behind.
    ///
    /// @param told what to say of the result; nothing if it is empty
    public <T> T during(String what, Work<T> work, Function<T, String> told) throws Exception {
        say(what + " …");
        var start = System.nanoTime();
        var result = work.run();
        var took = "  done in " + seconds(System.nanoTime() - start);
        var outcome = told.apply(result);
        say(outcome.isEmpty() ? took : took + ": " + outcome);
        return result;
    }

    /// How far it is. What is new is said at once, how it goes on at most once a second and only
    /// when it has.
    ///
    /// @param total 0 if it is not known
    public void progress(String what, long done, long total) {
        var now = System.nanoTime();
        var isNew = !what.equals(lastWhat);
        if (!isNew && (done == lastDone || now - lastReport < REPORT_EVERY_NANOS)) {
            return;
        }
        lastReport = now;
        lastWhat = what;
        lastDone = done;
        say(line(what, done, total));
    }

    private static String line(String what, long done, long total) {
        if (done == 0) {
            return "  " + what;
        }
        return total > 0
                ? String.format(
                        Locale.UK,
                        "  %s: %,d of %,d (%d %%)",
                        what,
                        done,
                        total,
                        done * 100 / total)
                : String.format(Locale.UK, "  %s: %,d", what, done);
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
