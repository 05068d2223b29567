package org.doorstep.bench.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.Page;
import org.doorstep.sync.hub.PushAnswer;
import org.jspecify.annotations.Nullable;

/// A client without a window in a process of its own that plays one round, to be killed in its
/// first fill. Says how many records each page has as it comes, and `done` at the end.
public final class FillProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private FillProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static FillProcess start(Path laptop, URI hub) throws IOException {
        return new FillProcess(
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                FillProcess.class.getName(),
                                laptop.toString(),
                                hub.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// Lets so many pages come, then kills it with SIGKILL.
    ///
    /// @return how many records had come
    long killAfter(int pages) throws IOException {
        var records = 0L;
        for (int i = 0; i < pages; i++) {
            records += records(output.readLine());
        }
        process.toHandle().destroyForcibly();
        process.onExit().join();
        // What it had said before it was gone.
        return records + output.lines().mapToLong(FillProcess::records).sum();
    }

    /// Lets it come to its end.
    ///
    /// @return how many records came
    long finish() throws IOException {
        var records = 0L;
        for (var line = output.readLine(); !"done".equals(line); line = output.readLine()) {
            records += records(line);
        }
        return records;
    }

    private static long records(@Nullable String line) {
        if (line == null) {
            throw new BenchException("the client ended before it was killed", null);
        }
        return Long.parseLong(line);
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /// @param args the laptop's folder and the hub's address
    public static void main(String[] args) {
        var laptop = new DocumentLaptop(Path.of(args[0]));
        try (var vault = laptop.open();
                var round = laptop.round(vault, URI.create(args[1]), Telling::new)) {
            round.play(new Quiet());
        }
        System.out.println("done");
    }

    /// Says of each page of a first fill that it has come, before anything is done with it.
    private record Telling(Hub hub) implements Hub {

        @Override
        public long snapshot(
                String bucket, long asOf, @Nullable String after, Consumer<Page> pages) {
            return hub.snapshot(
                    bucket,
                    asOf,
                    after,
                    page -> {
                        System.out.println(page.lines().size());
                        System.out.flush();
                        pages.accept(page);
                    });
        }

        @Override
        public SessionAnswer session(SessionRequest laptop) {
            return hub.session(laptop);
        }

        @Override
        public Checkpoint changes(ChangesRequest question, Consumer<Page> pages) {
            return hub.changes(question, pages);
        }

        @Override
        public List<Digest> parts(String bucket, long revision) {
            return hub.parts(bucket, revision);
        }

        @Override
        public Map<UUID, Digest> part(String bucket, long revision, int part) {
            return hub.part(bucket, revision, part);
        }

        @Override
        public void records(RecordsRequest question, Consumer<Page> pages) {
            hub.records(question, pages);
        }

        @Override
        public PushAnswer push(UUID device, UUID incarnation, List<PendingOp> ops) {
            return hub.push(device, incarnation, ops);
        }

        @Override
        public long waitFor(long revision) {
            return hub.waitFor(revision);
        }

        @Override
        public void close() {
            hub.close();
        }
    }
}
