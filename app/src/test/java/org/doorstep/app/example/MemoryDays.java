package org.doorstep.app.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Day.Todo;
import org.doorstep.domain.day.Days;
import org.jspecify.annotations.Nullable;

/// The day of the officer whose tasks are in memory.
public final class MemoryDays implements Days {

    private final MemoryTasks tasks;
    private final MemoryCitizens citizens;
    private final String officer;
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
                                        citizens.reread(task.header().file())
                                                .map(file -> SingleView.of(file).name().display())
                                                .orElse(""),
                                        task.body().what().startsWith("Acknowledge")))
                        .toList();
        return new Day(
                todos,
                since != null && since.record() >= news.size() ? List.of() : news,
                conflicts,
                new Seen(news.size(), Instant.parse("2026-08-06T13:06:00Z")));
    }
}
