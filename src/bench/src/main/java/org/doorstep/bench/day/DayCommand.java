package org.doorstep.bench.day;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.doorstep.app.caseload.CaseloadModel;
import org.doorstep.app.day.DayModel;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `day`: reads the day and the caseload of an officer with 60 cases and their tasks, most with
/// clocks, on the whole borough, from the store to all properties of the models.
@Command(
        name = "day",
        description =
                "My day and caseload of an officer with 60 cases on the whole borough:"
                        + " day_p50_ms … max_ms, caseload_p50_ms … max_ms")
public final class DayCommand implements Callable<Integer> {

    private static final int TASKS = 60;
    private static final int WARM_UP = 100;
    private static final List<String> RULES =
            List.of("awaab-investigate", "awaab-emergency-investigate", "electrical-works");

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(names = "--read", defaultValue = "1000", description = "how often the day is read")
    private int read;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() {
        try (var vault = new BoroughLaptop(cache, people).open()) {
            fill(vault);
            for (int i = 0; i < WARM_UP; i++) {
                readDay(vault);
                readCaseload(vault);
            }
            var timings = new Timings();
            for (int i = 0; i < read; i++) {
                timings.time(() -> readDay(vault));
            }
            var caseload = new Timings();
            for (int i = 0; i < read; i++) {
                caseload.time(() -> readCaseload(vault));
            }
            System.out.println(
                    new Result()
                            .with("people", people)
                            .with("tasks", vault.days().read(null).todos().size())
                            .with("cases", vault.caseload().mine().size())
                            .with("day_", timings)
                            .with("caseload_", caseload)
                            .json());
            return 0;
        }
    }

    private static void readDay(Vault vault) {
        new DayModel(
                        vault.days(),
                        vault.reckonings(),
                        vault.settings(),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone(),
                        () -> true)
                .close();
    }

    private static void readCaseload(Vault vault) {
        new CaseloadModel(
                        vault.caseload(),
                        vault.reckonings(),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone())
                .close();
    }

    /// Gives the officer so many tasks, for people all over the borough, with an open case for
    /// each. They stay for the next run.
    private void fill(Vault vault) {
        var random = new Random(60);
        var there = vault.days().read(null).todos().size();
        var numbers =
                IntStream.range(there, TASKS).mapToObj(_ -> 1 + random.nextInt(people)).toList();
        var entries = vault.directory().entries(numbers);
        if (entries.isEmpty() && there < TASKS) {
            throw new BenchException("nobody to do anything for", null);
        }
        for (int i = 0; i < TASKS - there; i++) {
            var person = entries.get(i % entries.size()).person();
            vault.tasks().add(person, task(vault.officer().id(), i));
            open(vault, person, i);
        }
    }

    private static void open(Vault vault, UUID person, int number) {
        var types = vault.cases().toOpen();
        if (!types.isEmpty()) {
            vault.cases()
                    .open(
                            new Opening(
                                    person,
                                    types.get(number % types.size()),
                                    vault.officer().id(),
                                    List.of(),
                                    Clock.systemUTC().instant().minus(Duration.ofDays(number)),
                                    null));
        }
    }

    private static Task task(String officer, int number) {
        var started = Clock.systemUTC().instant().minus(Duration.ofHours(7L * number));
        var clock =
                number % 4 == 0 ? null : Running.since(RULES.get(number % RULES.size()), started);
        return new Task(
                Category.HOUSING,
                "Task " + number,
                officer,
                null,
                null,
                clock,
                List.of(),
                State.OPEN);
    }
}
