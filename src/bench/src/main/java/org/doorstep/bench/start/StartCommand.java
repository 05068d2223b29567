package org.doorstep.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.app.Main;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.VaultSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `start`: from the start of the process to a passphrase field that can be typed in, in turn with
/// a bare JavaFX window of the same size.
@Command(
        name = "start",
        description =
                "Start of the client beside a bare window: start_ms, bare_window_ms, ratio, unlock_ms")
public final class StartCommand implements Callable<Integer> {

    private static final Officer OFFICER =
            new Officer("W00001", "Priya Raman", "Family support worker", "Family Support North");
    private static final String PASSPHRASE = "lantern orchard gravel sixpence";

    @Option(
            names = "--runs",
            defaultValue = "9",
            description = "counted runs of each, after one warm-up")
    private int runs;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = cache.resolve("start");
        if (!Files.exists(data)) {
            enrol(data);
        }
        var client = new Timings();
        var bare = new Timings();
        for (int run = 0; run <= runs; run++) {
            var clientTook =
                    started(List.of(Main.class.getName(), "--data=" + data, "--tell-ready"));
            var bareTook = started(List.of(BareWindow.class.getName()));
            if (run > 0) {
                client.add(clientTook);
                bare.add(bareTook);
            }
        }
        System.out.println(
                new Result()
                        .with("start_ms", client.medianMillis())
                        .with("bare_window_ms", bare.medianMillis())
                        .with(
                                "ratio",
                                Round.hundredths(client.medianMillis() / bare.medianMillis()))
                        .with("unlock_ms", unlock(data).medianMillis())
                        .with("runs", runs)
                        .json());
        return 0;
    }

    private static long started(List<String> program) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path")));
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").startsWith("Linux")) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(program);
        var start = System.nanoTime();
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new BenchException(
                            program.getFirst() + " ended before it was ready", null);
                }
            }
            return System.nanoTime() - start;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void enrol(Path data) {
        if (!(laptop(data).enrol(OFFICER, PASSPHRASE.toCharArray())
                instanceof Enrolment.Enrolled(var vault))) {
            throw new BenchException("the vault could not be made", null);
        }
        vault.close();
    }

    private Timings unlock(Path data) {
        var timings = new Timings();
        for (int run = 0; run < runs; run++) {
            timings.time(() -> {
                if (!(laptop(data).open(OFFICER.id(), PASSPHRASE.toCharArray())
                        instanceof Opening.Opened(var vault))) {
                    throw new BenchException("the vault could not be opened", null);
                }
                vault.close();
            });
        }
        return timings;
    }

    private static Laptop laptop(Path data) {
        var clock = Clock.systemUTC();
        return new Laptop(
                data,
                new FileDeviceSecrets(data.resolve("device")),
                VaultSettings.real(),
                clock,
                new Ids(clock, new SecureRandom()));
    }
}
