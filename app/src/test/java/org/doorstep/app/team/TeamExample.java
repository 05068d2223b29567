package org.doorstep.app.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryCases;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryTeams;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.search.Directory.Entry;
import org.jspecify.annotations.Nullable;

/// A team at work: one with much, one with a little, one with nothing, and somebody whom nobody
/// has.
final class TeamExample {

    private static final List<String> NAMES =
            List.of(
                    "Ahmed",
                    "Brown",
                    "Chaudhry",
                    "Davies",
                    "Evans",
                    "Farah",
                    "Gill",
                    "Hughes",
                    "Islam",
                    "Jones");

    private static final List<Caution> STOP =
            List.of(new Caution(Caution.Level.STOP, "Do not visit alone", null, null));

    private static final List<Caution> HIDDEN =
            List.of(
                    new Caution(
                            Caution.Level.DO_NOT_DISCLOSE,
                            "Address not to be disclosed",
                            null,
                            null));

    private TeamExample() {}

    static void fill(MemoryTeams teams) {
        var tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
        TaskExamples.fill(tasks, entry(0).person());
        for (int i = 0; i < NAMES.size(); i++) {
            teams.add(
                    entry(i),
                    worker(i),
                    i == 0
                            ? tasks.all().stream().filter(task -> task.body().isOpen()).toList()
                            : List.of());
        }
    }

    /// Somebody whom nobody has yet for each of these names.
    static void waiting(MemoryTeams teams, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            teams.add(entry(NAMES.size() + i, names.get(i)), null, List.of());
        }
    }

    /// Somebody with whom Priya works, and whose damp nobody has taken yet.
    static void unowned(MemoryTeams teams) {
        var tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
        var entry = entry(40, "Novak");
        var clock = Running.since("awaab-investigate", Instant.parse("2026-07-20T08:00:00Z"));
        tasks.add(
                entry.person(),
                TaskExamples.clock(
                        Category.HOUSING, "Inspect the damp in the bedroom", null, clock));
        teams.add(entry, Examples.PRIYA.id(), tasks.all());
    }

    /// A Care Act assessment of each of these people that waits for Priya's approval.
    static void waitingForApproval(MemoryCases cases, List<UUID> people) {
        cases.acting = new Acting("W00002", false, false);
        var now = Examples.CLOCK.instant();
        for (var person : people) {
            var done =
                    cases.open(
                            new Opening(
                                    person,
                                    cases.type("care-act-assessment"),
                                    "W00002",
                                    List.of(),
                                    now,
                                    null));
            for (var stage : List.of("assessment", "approval")) {
                cases.take(done.caseId(), run -> run.move(stage, null, null, now));
            }
        }
        cases.acting = new Acting(Examples.PRIYA.id(), true, false);
    }

    private static @Nullable String worker(int number) {
        return number < 7 ? Examples.PRIYA.id() : number < 9 ? "W00002" : null;
    }

    private static Entry entry(int number) {
        return entry(number, NAMES.get(number));
    }

    private static Entry entry(int number, String name) {
        var file =
                new FileBuilder(name)
                        .row(
                                Category.HOUSING,
                                "housing",
                                name,
                                null,
                                number % 7 == 0 ? STOP : number % 7 == 4 ? HIDDEN : List.of(),
                                List.of(),
                                FileBuilder.fact(Field.FAMILY_NAME, name, null),
                                FileBuilder.fact(Field.GIVEN_NAME, "Sam", null))
                        .file();
        return new Entry(number + 1, file.person(), file.records(), List.of(Category.HOUSING));
    }
}
