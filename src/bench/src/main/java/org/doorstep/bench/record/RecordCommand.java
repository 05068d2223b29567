package org.doorstep.bench.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.demo.console.Console;
import org.doorstep.domain.citizen.OccurredAt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `record`: runs the sub-commands one after the other, each in a process of its own, and puts what
/// they found into `docs/performance.md`, each as soon as it is there.
@Command(name = "record", description = "Run every measurement and write docs/performance.md")
public final class RecordCommand implements Callable<Integer> {

    private static final String HEAD =
            """
            # What was measured

            Every figure below was printed by the command above it (after `./mvnw verify`). Read ratios and medians, and measure before and after
            in one run.
            """;

    private final Console console = new Console(System.err);

    @Option(
            names = "--jar",
            defaultValue = "src/bench/target/doorstep-bench.jar",
            description = "this program")
    private Path jar = Path.of("doorstep-bench.jar");

    @Option(
            names = "--page",
            defaultValue = "docs/performance.md",
            description = "the page to write")
    private Path page = Path.of("performance.md");

    @Option(
            names = "--people",
            defaultValue = "333000",
            description = "size of the borough on the laptop")
    private int people;

    @Option(
            names = "--imported",
            defaultValue = "20000",
            description = "size of the borough that is imported")
    private int imported;

    @Override
    public Integer call() throws Exception {
        for (var measurement : Measurement.all(people, imported)) {
            var command = measurement.command();
            var figures =
                    console.during(
                            "Measuring " + String.join(" ", command), () -> measured(command));
            write(new Section(measurement, figures, taken()));
        }
        return 0;
    }

    private void write(Section section) throws IOException {
        var before = Files.exists(page) ? Files.readString(page) : HEAD;
        Files.writeString(
                page,
                Page.of(before).with(section.title(), section.text()).text(),
                StandardCharsets.UTF_8);
    }

    private JsonNode measured(List<String> run) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(run);
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", run) + " failed; what was measured before is on the page");
        }
        return JsonMapper.shared().readTree(output);
    }

    /// When and where.
    private static String taken() {
        return "Measured on %s; %s."
                .formatted(new OccurredAt(LocalDate.now(), null), Machine.describe());
    }
}
