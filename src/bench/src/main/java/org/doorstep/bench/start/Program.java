package org.doorstep.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Display;

/// A program with a window that is started in a process of its own and says when it is ready.
///
/// @param command its main class and arguments
/// @param rehearsal the same program with the arguments with which it ends by itself, for the
///   training of its start-up cache
record Program(List<String> command, List<String> rehearsal, Path cache) {

    /// Makes the start-up cache anew: one of an earlier build would not fit.
    void train() throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        var output = cache.resolveSibling(cache.getFileName() + ".log").toFile();
        var training =
                new ProcessBuilder(java(List.of("-XX:AOTCacheOutput=" + cache), rehearsal))
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        if (training.waitFor() != 0 || !Files.exists(cache)) {
            throw new BenchException("no start-up cache was made, see " + output, null);
        }
    }

    /// Nanoseconds from the start of the process until it says that it is ready.
    long plain() throws IOException, InterruptedException {
        return started(List.of());
    }

    /// The same with its start-up cache; fails where the cache does not fit.
    long cached() throws IOException, InterruptedException {
        return started(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    }

    private long started(List<String> options) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process =
                new ProcessBuilder(java(options, command))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new BenchException(
                            command.getFirst() + " ended before it was ready", null);
                }
            }
            return System.nanoTime() - start;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> java(List<String> options, List<String> program) {
        var line = new ArrayList<String>();
        line.add(ProcessHandle.current().info().command().orElse("java"));
        line.addAll(options);
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(Display.options());
        line.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        line.addAll(program);
        return line;
    }
}
