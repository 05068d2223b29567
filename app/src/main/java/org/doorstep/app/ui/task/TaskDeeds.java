package org.doorstep.app.ui.task;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.task.Tasks;
import org.jspecify.annotations.Nullable;

/// What an officer does with a task in one go. Everything can be taken back: then the task is as it
/// was before, and what others changed meanwhile stays theirs.
public final class TaskDeeds {

    private static final Messages TEXT = Messages.of("task");

    private final Tasks tasks;
    private final Background background;
    private final InstantSource clock;
    private final BiConsumer<String, Runnable> say;

    /// @param say tells what was done, with how to take it back
    public TaskDeeds(
            Tasks tasks,
            Background background,
            InstantSource clock,
            BiConsumer<String, Runnable> say) {
        this.tasks = tasks;
        this.background = background;
        this.clock = clock;
        this.say = say;
    }

    public void done(TaskLine line) {
        move(line, State.DONE, task -> TEXT.get("said.done", task.what()));
    }

    public void openAgain(TaskLine line) {
        move(line, State.OPEN, task -> TEXT.get("said.open", task.what()));
    }

    public void notNeeded(TaskLine line) {
        move(line, State.CANCELLED, task -> TEXT.get("said.notNeeded", task.what()));
    }

    /// @param officer id of who does it now, or null for nobody
    /// @param name what they are called
    public void give(TaskLine line, @Nullable String officer, String name) {
        change(
                line,
                now -> {
                    // What somebody has started the next begins anew.
                    var given = now.of(officer);
                    return given.state() == State.STARTED ? given.in(State.OPEN) : given;
                },
                before -> now -> now.of(before.owner()),
                task ->
                        officer == null
                                ? TEXT.get("said.givenBack", task.what())
                                : TEXT.get("said.given", task.what(), name));
    }

    /// Stops the clock.
    public void pause(TaskLine line, String reason) {
        clock(
                line,
                running ->
                        running.pause().isPresent()
                                ? running
                                : running.paused(latest(running), reason),
                task -> TEXT.get("said.paused", task.what(), reason));
    }

    /// Lets the clock go on.
    public void resume(TaskLine line) {
        clock(
                line,
                running -> running.pause().isPresent() ? running.resumed(latest(running)) : running,
                task -> TEXT.get("said.resumed", task.what()));
    }

    private void clock(TaskLine line, UnaryOperator<Running> making, Function<Task, String> words) {
        change(
                line,
                now -> now.clock() == null ? now : now.by(making.apply(now.clock())),
                before -> now -> before.clock() == null ? now : now.by(before.clock()),
                words);
    }

    /// The laptop's clock may have gone back since the clock was started.
    private Instant latest(Running running) {
        var now = clock.instant();
        var last =
                running.pauses().isEmpty() ? running.started() : running.pauses().getLast().from();
        return now.isBefore(last) ? last : now;
    }

    private void move(TaskLine line, State to, Function<Task, String> words) {
        change(line, now -> now.in(to), before -> now -> now.in(back(before.state(), to)), words);
    }

    /// What is done is open again; that somebody had started it they say anew.
    private static State back(State before, State to) {
        return before == State.STARTED && to != State.OPEN ? State.OPEN : before;
    }

    private void change(
            TaskLine line,
            UnaryOperator<Task> making,
            Function<Task, UnaryOperator<Task>> back,
            Function<Task, String> words) {
        background.<Optional<Recorded<Task>>>write(
                () -> tasks.change(line.task(), making),
                before -> {
                    if (before.isPresent()) {
                        var undo = back.apply(before.get().body());
                        // Named as it is kept: somebody may have changed its words since it was
                        // drawn.
                        var said = line.whose().discreet(words.apply(before.get().body()));
                        say.accept(said, () -> takeBack(line.task(), undo));
                    }
                });
    }

    private void takeBack(UUID task, UnaryOperator<Task> undo) {
        background.write(() -> tasks.change(task, undo), _ -> {});
    }
}
