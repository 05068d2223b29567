package org.doorstep.demo.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.doorstep.hub.JavaOptions;

/// The hub as a process of its own, as in service. Closing this, or the end of the demo by any
/// other way, stops it.
public final class HubProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path state;
    private final Path log;
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    /// Why it did not start, for people.
    private volatile String refusal = "It ended without a word.";

    private HubProcess(Process process, Path state, Path log) {
        this.process = process;
        this.state = state;
        this.log = log;
    }

    /// Starts the hub and returns when it answers.
    ///
    /// @param state keeps its database and keys from one run to the next
    /// @throws HubDidNotStart with where to look
    public static HubProcess start(Path state) throws IOException, InterruptedException {
        Files.createDirectories(state);
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(JavaOptions.shipped());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        HubMain.class.getName(),
                        state.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var hub = new HubProcess(process, state, state.resolve("hub.log"));
        Thread.ofVirtual().name("hub log").start(hub::keepLog);
        try {
            hub.address.get();
            return hub;
        } catch (ExecutionException e) {
            process.destroyForcibly();
            throw new HubDidNotStart(
                    "The hub did not start. "
                            + hub.refusal
                            + " All that it said is in "
                            + hub.log
                            + ".");
        }
    }

    /// Where it listens.
    public URI address() {
        return address.join();
    }

    /// The folder of the demo's issuer, where the importer's secret is.
    public Path issuer() {
        return HubMain.issuer(state);
    }

    /// The file with all that it says.
    public Path log() {
        return log;
    }

    /// The process's number.
    public long pid() {
        return process.pid();
    }

    /// Done when it has ended, by itself or not.
    public CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(_ -> {});
    }

    /// Ends it with SIGKILL, as when the machine's power goes.
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void keepLog() {
        try (var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8));
                var kept =
                        Files.newBufferedWriter(
                                log,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(HubMain.LISTENING)) {
                    address.complete(URI.create(line.substring(HubMain.LISTENING.length())));
                }
                if (line.startsWith(HubMain.REFUSED)) {
                    refusal = line.substring(HubMain.REFUSED.length());
                }
                kept.write(line);
                kept.newLine();
                kept.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's log could not be kept", e);
        } finally {
            address.completeExceptionally(new IOException("the hub ended"));
        }
    }

    /// The hub ended before it answered.
    public static final class HubDidNotStart extends IOException {
        HubDidNotStart(String message) {
            super(message);
        }
    }
}
