package org.doorstep.app.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Day.Todo;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// The day of the officer whose tasks are in memory.
public final class MemoryDays implements Days {

    private final MemoryTasks tasks;
    private final MemoryCitizens citizens;
    private final String officer;
    private final List<UUID> files = new ArrayList<>();
    public final List<News> news = new ArrayList<>();
    public int conflicts;

    public MemoryDays(MemoryTasks tasks, MemoryCitizens citizens, String officer) {
        this.tasks = tasks;
        this.citizens = citizens;
        this.officer = officer;
    }

    @Override
    public Day read(@Nullable Seen since) {
        var todos =
                tasks.all().stream()
                        .filter(task -> task.body().isOpen())
                        .filter(task -> officer.equals(task.body().owner()))
                        .map(task ->
                                new Todo(
                                        task,
                                        mention(task.header().file()),
                                        task.body().what().startsWith("Acknowledge")))
                        .toList();
        return new Day(
                todos,
                waiting(),
                since != null && since.record() >= news.size() ? List.of() : news,
                conflicts,
                new Seen(news.size(), Instant.parse("2026-08-06T13:06:00Z")));
    }

    private List<Waiting> waiting() {
        var waiting = new ArrayList<Waiting>();
        var cases =
                tasks.cases.all().stream()
                        .filter(run -> run.body().isOpen() && run.body().owner() == null)
                        .toList();
        for (var run : cases) {
            waiting.add(
                    new Waiting.OfCase(
                            number(run.record().header().file()),
                            run.record(),
                            run.tasks().stream().filter(MemoryDays::waits).toList()));
        }
        tasks.all().stream()
                .filter(MemoryDays::waits)
                .filter(task ->
                        cases.stream().noneMatch(run -> run.id().equals(task.body().caseId())))
                .forEach(task ->
                        waiting.add(new Waiting.OfTask(number(task.header().file()), task)));
        return waiting;
    }

    private static boolean waits(Recorded<Task> task) {
        return task.body().isOpen() && task.body().owner() == null;
    }

    private int number(UUID person) {
        if (!files.contains(person)) {
            files.add(person);
        }
        return files.indexOf(person);
    }

    @Override
    public Map<Integer, Mention> mentions(Collection<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .collect(Collectors.toMap(number -> number, number -> mention(files.get(number))));
    }

    private Mention mention(UUID person) {
        return citizens.reread(person).map(Mention::of).orElse(Mention.NOBODY);
    }
}
