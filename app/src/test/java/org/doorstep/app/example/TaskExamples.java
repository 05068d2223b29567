package org.doorstep.app.example;

import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.HOUSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.jspecify.annotations.Nullable;

/// What is to do on the afternoon of 6 August 2026.
public final class TaskExamples {

    private TaskExamples() {}

    /// Tasks of every standing for one person.
    public static void fill(MemoryTasks tasks, UUID person) {
        tasks.add(
                person,
                clock(
                        ADULT_CARE,
                        "Finish the care assessment",
                        "W00007",
                        Running.since("care-act-assessment", at("2026-07-07T09:00:00Z"))));
        tasks.add(
                person,
                clock(
                        HOUSING,
                        "Inspect the damp in the bedroom",
                        "W00012",
                        Running.since("awaab-investigate", at("2026-07-27T08:00:00Z"))));
        tasks.add(
                person,
                clock(
                        ADULT_CARE,
                        "Acknowledge the safeguarding concern",
                        "W00007",
                        Running.since("safeguarding-acknowledge", at("2026-08-05T15:40:00Z"))));
        tasks.add(
                person,
                clock(
                        BENEFITS,
                        "Decide the housing benefit claim",
                        null,
                        Running.since("housing-benefit-decide", at("2026-07-20T09:00:00Z"))
                                .paused(
                                        at("2026-07-28T09:05:00Z"),
                                        "Evidence asked for from the claimant")));
        tasks.add(person, day(HOUSING, "Ring about the second rent letter", "2026-08-06", null));
        tasks.add(
                person,
                day(
                        ADULT_CARE,
                        "Ask the occupational therapist for a second stair rail and agree with the"
                                + " landlord who fits it",
                        "2026-08-12",
                        "Promised on the telephone"));
        tasks.add(
                person,
                new Task(
                        ADULT_CARE,
                        "Find a day centre near Larch House",
                        "W00007",
                        null,
                        null,
                        List.of(),
                        State.OPEN));
        var done = tasks.add(person, day(ADULT_CARE, "Send the support plan", "2026-08-10", null));
        tasks.change(done.header().id(), task -> task.in(State.DONE));
    }

    /// What nobody has yet of one person.
    public static void unowned(MemoryTasks tasks, UUID person) {
        tasks.add(
                person,
                clock(
                        HOUSING,
                        "Inspect the damp in the bedroom and take away what has mould on it",
                        null,
                        Running.since("awaab-investigate", at("2026-07-20T08:00:00Z"))));
        tasks.add(
                person,
                new Task(
                        ADULT_CARE,
                        "Find out who is out alone and has not been heard of",
                        null,
                        null,
                        null,
                        List.of(),
                        State.OPEN));
    }

    public static Task clock(
            Category service, String what, @Nullable String owner, @Nullable Running running) {
        return new Task(service, what, owner, null, null, running, List.of(), State.OPEN);
    }

    public static Task day(Category service, String what, String due, @Nullable String reason) {
        return new Task(
                service, what, "W00007", LocalDate.parse(due), reason, List.of(), State.OPEN);
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
