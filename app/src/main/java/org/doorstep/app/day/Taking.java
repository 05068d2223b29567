package org.doorstep.app.day;

import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Turn;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;

/// Makes the officer the owner of what nobody has; of a case also of its tasks that nobody has.
/// What a colleague took since it was read stays theirs.
final class Taking {

    private static final Messages TEXT = Messages.of("day");

    private final Casework casework;
    private final Supplier<Officer> me;
    private final Background background;
    private final InstantSource clock;
    private final BiConsumer<String, Runnable> say;
    private final Consumer<String> refuse;

    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why it was not
    Taking(
            Casework casework,
            Supplier<Officer> me,
            Background background,
            InstantSource clock,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        this.casework = casework;
        this.me = me;
        this.background = background;
        this.clock = clock;
        this.say = say;
        this.refuse = refuse;
    }

    void take(WaitingLine line) {
        switch (line.waits()) {
            case Waiting.OfTask _ -> takeTask(line);
            case Waiting.OfCase _ -> takeCase(line);
        }
    }

    private void takeTask(WaitingLine line) {
        var officer = me.get().id();
        background.write(
                () -> casework.tasks().change(line.id(), now -> waits(now) ? now.of(officer) : now),
                before -> {
                    var was = before.map(Recorded::body).orElse(null);
                    if (was == null || !officer.equals(was.owner())) {
                        tell(
                                line,
                                was != null && waits(was),
                                () -> giveBack(line.id(), officer, Objects.requireNonNull(was)));
                    }
                });
    }

    private static boolean waits(Task task) {
        return task.isOpen() && task.owner() == null;
    }

    /// Only as it was taken: whatever was done with it since is not undone with that.
    private void giveBack(UUID task, String officer, Task was) {
        var taken = was.of(officer);
        background.write(
                () -> casework.tasks().change(task, now -> now.equals(taken) ? was : now),
                before -> {
                    if (before.filter(one -> one.body().equals(taken)).isEmpty()) {
                        refuse.accept(TEXT.get("notGivenBack"));
                    }
                });
    }

    private void takeCase(WaitingLine line) {
        var officer = me.get();
        background.write(
                () -> taken(line.id(), officer),
                done -> tell(line, done.isPresent(), () -> takeBack(done.orElseThrow())));
    }

    private Optional<Done> taken(UUID caseId, Officer officer) {
        try {
            return Optional.of(casework.cases().take(caseId, run -> give(run, officer)));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private Turn give(CaseRun run, Officer officer) {
        if (!run.body().isOpen() || run.body().owner() != null) {
            throw new IllegalArgumentException(TEXT.get("notTaken"));
        }
        return run.give(officer.id(), officer.name(), clock.instant());
    }

    private void takeBack(Done done) {
        background.write(
                () -> {
                    casework.cases().takeBack(done);
                    return done;
                },
                _ -> {});
    }

    private void tell(WaitingLine line, boolean taken, Runnable back) {
        if (taken) {
            say.accept(TEXT.get("said.taken", line.what()), back);
        } else {
            refuse.accept(TEXT.get("notTaken"));
        }
    }
}
