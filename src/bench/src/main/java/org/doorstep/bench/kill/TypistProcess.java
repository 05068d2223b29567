package org.doorstep.bench.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.doorstep.bench.measure.BenchException;

/// A [Typist] in a process of its own, and what it said.
final class TypistProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private TypistProcess(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static TypistProcess start(Path data, long seed) throws IOException {
        return start(Typist.class, data, seed);
    }

    /// @param main whose process it is
    static TypistProcess start(Class<?> main, Path data, long seed) throws IOException {
        return new TypistProcess(
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Dorg.jooq.no-logo=true",
                                "-Dorg.jooq.no-tips=true",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                main.getName(),
                                data.toString(),
                                Long.toString(seed))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// Lets it type for a while, then kills it with SIGKILL at any moment between two characters.
    Typed killWithin(Random random, int characters) throws IOException, InterruptedException {
        for (int left = random.nextInt(1, characters); left > 0; left--) {
            var line = output.readLine();
            if (line == null) {
                throw new BenchException("the typist ended before it was killed", null);
            }
            said.add(line);
        }
        process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
        var killed = Moments.micros(Clock.systemUTC().instant());
        process.toHandle().destroyForcibly();
        process.onExit().join();
        output.lines().forEach(said::add);
        return Typed.of(said, killed);
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
