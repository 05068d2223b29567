package org.doorstep.bench.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorstep.bench.measure.BenchException;

/// A [Worker] in a process of its own.
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Consumer<String> heard;

    private WorkerProcess(Process process, Consumer<String> heard) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.heard = heard;
    }

    /// @param heard hears each line that it says
    static WorkerProcess start(
            Path laptop, URI hub, UUID file, long run, String what, Consumer<String> heard)
            throws IOException {
        return new WorkerProcess(
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Worker.class.getName(),
                                laptop.toString(),
                                hub.toString(),
                                file.toString(),
                                Long.toString(run),
                                what)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                heard);
    }

    /// Hears so many lines.
    void hear(int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            var line = output.readLine();
            if (line == null) {
                throw new BenchException("the client ended before it was killed", null);
            }
            heard.accept(line);
        }
    }

    /// SIGSTOP, or SIGCONT.
    void signal(String name) throws IOException, InterruptedException {
        Signals.send(name, process.pid());
    }

    /// SIGKILL.
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        // What it had said before it was gone.
        output.lines().forEach(heard);
    }

    /// Waits until it has ended by itself.
    ///
    /// @return what it said last
    String finish() throws IOException {
        var said = output.readLine();
        process.onExit().join();
        if (said == null) {
            throw new BenchException("the client ended before it was in step", null);
        }
        return said;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
