package org.doorstep.app.citizen.task;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.doorstep.app.text.Dates;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.task.Task;

/// What the fields of the form hold before anything is typed.
///
/// @param me id of the officer
/// @param service for which a new task most likely is
record FormStart(String me, Category service, Clock clock) {

    /// A new task: the officer does it, it has no limit, a clock would start now.
    Map<TaskField, String> fresh() {
        var fresh = new EnumMap<TaskField, String>(TaskField.class);
        fresh.put(TaskField.SERVICE, service.toString());
        fresh.put(TaskField.OWNER, me);
        fresh.put(TaskField.LIMIT, "none");
        since(fresh, clock.instant());
        return fresh;
    }

    /// A task that is there.
    Map<TaskField, String> of(Task task) {
        var of = fresh();
        of.put(TaskField.WHAT, task.what());
        of.put(TaskField.SERVICE, task.service().toString());
        of.put(TaskField.OWNER, task.owner() == null ? "" : task.owner());
        var due = task.due();
        if (due != null) {
            of.put(TaskField.LIMIT, TaskTyped.BY_DAY);
            of.put(TaskField.DUE_DAY, String.valueOf(due.getDayOfMonth()));
            of.put(TaskField.DUE_MONTH, String.valueOf(due.getMonthValue()));
            of.put(TaskField.DUE_YEAR, String.valueOf(due.getYear()));
            of.put(TaskField.REASON, task.dueBy() == null ? "" : task.dueBy());
        }
        var running = task.clock();
        if (running != null) {
            of.put(TaskField.LIMIT, TaskTyped.BY_RULE);
            of.put(TaskField.RULE, running.rule());
            since(of, running.started());
        }
        return of;
    }

    private void since(Map<TaskField, String> typed, Instant start) {
        var at = start.atZone(clock.getZone());
        typed.put(TaskField.SINCE_DAY, String.valueOf(at.getDayOfMonth()));
        typed.put(TaskField.SINCE_MONTH, String.valueOf(at.getMonthValue()));
        typed.put(TaskField.SINCE_YEAR, String.valueOf(at.getYear()));
        typed.put(TaskField.TIME, Dates.time(at.toLocalTime()));
    }
}
