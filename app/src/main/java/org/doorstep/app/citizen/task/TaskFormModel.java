package org.doorstep.app.citizen.task;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The form of a task, new or changed. What is typed is on the disk within [#DELAY] and the time of
/// one commit; a new task that was begun is there again when the page is opened.
public final class TaskFormModel {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(20);

    private static final Messages TEXT = Messages.of("task");

    private final UUID person;
    private final String me;
    private final Casework casework;
    private final Background background;
    private final Clock clock;
    private final BiConsumer<String, Runnable> say;
    private final Map<TaskField, StringProperty> fields = new EnumMap<>(TaskField.class);
    private final Set<TaskField> notYetKept = EnumSet.noneOf(TaskField.class);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<TaskField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Reckoning> reckoning =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Recorded<Task> changed;
    private Category service = Category.OTHER;
    private @Nullable Job timer;
    private boolean settling;
    private boolean saving;

    /// @param me id of the officer
    /// @param say tells what was done, with how to take it back
    public TaskFormModel(
            UUID person,
            String me,
            Casework casework,
            Background background,
            Clock clock,
            BiConsumer<String, Runnable> say) {
        this.person = person;
        this.me = me;
        this.casework = casework;
        this.background = background;
        this.clock = clock;
        this.say = say;
        for (var field : TaskField.values()) {
            var typed = new SimpleStringProperty("");
            typed.subscribe((_, _) -> changed(field));
            fields.put(field, typed);
        }
    }

    StringProperty typed(TaskField field) {
        return requireNonNull(fields.get(field));
    }

    /// Whether a task is being filled in.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// What was wrong when the officer last asked to save, in the order of the fields.
    ReadOnlyObjectProperty<Map<TaskField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// By what clocks are counted; null until it has been read.
    ReadOnlyObjectProperty<@Nullable Reckoning> reckoningProperty() {
        return reckoning.getReadOnlyProperty();
    }

    /// Whether a task that is there is changed.
    boolean changes() {
        return changed != null;
    }

    /// For which service a new task is until the officer says otherwise.
    public void propose(Category likely) {
        service = likely;
    }

    /// Takes up the new task that the laptop keeps for this person, if one was begun.
    public void resume() {
        if (!open.get()) {
            background.read(
                    () -> casework.answers().of(person, Tasks.NEW),
                    kept -> {
                        if (!kept.isEmpty() && !open.get()) {
                            show(null, kept);
                        }
                    });
        }
    }

    /// Begins a new task, or goes on with the one under way.
    public void begin() {
        if (open.get() && changed == null) {
            return;
        }
        flush();
        open.set(false);
        background.read(() -> casework.answers().of(person, Tasks.NEW), kept -> show(null, kept));
    }

    /// Opens a task that is there, with what was typed into it before.
    public void change(Recorded<Task> task) {
        flush();
        open.set(false);
        background.read(() -> casework.answers().of(person, form(task)), kept -> show(task, kept));
    }

    /// Throws away what is typed; the officer can take that back.
    public void discard() {
        if (saving) {
            return;
        }
        stopTimer();
        var was = changed;
        var typed = new EnumMap<TaskField, String>(TaskField.class);
        fields.forEach((field, value) -> typed.put(field, value.get()));
        close();
        background.write(
                () -> {
                    casework.answers().discard(person, form(was));
                    return typed;
                },
                _ -> {});
        if (!typed.getOrDefault(TaskField.WHAT, "").isBlank()) {
            say.accept(TEXT.get("form.discarded"), () -> bringBack(was, typed));
        }
    }

    /// Saves the task if nothing is wrong with it; else says what is.
    public void save() {
        var counted = reckoning.get();
        if (counted == null || saving || !open.get()) {
            return;
        }
        var typed = typed(counted);
        var wrong = typed.faults();
        faults.set(wrong);
        if (wrong.isEmpty()) {
            var task = typed.task();
            var seen = changed;
            stopTimer();
            saving = true;
            background.run(
                    Door.WRITE,
                    () -> seen == null ? casework.tasks().add(person, task) : amend(seen, task),
                    Answer.<Recorded<Task>>to(saved -> saved(seen, saved)).orElse(_ -> notSaved()));
        }
    }

    /// Closes the form and keeps what is typed: it is there again when the form is opened.
    ///
    /// @return whether there was a form to close
    public boolean setAside() {
        if (!open.get() || saving) {
            return false;
        }
        flush();
        close();
        return true;
    }

    /// Keeps at once what is not yet kept: before the window locks or closes.
    public void flush() {
        if (timer != null) {
            stopTimer();
            keep();
        }
    }

    /// What is typed, to be read with what clocks are counted by.
    TaskTyped typed(Reckoning counted) {
        return new TaskTyped(
                field -> typed(field).get(),
                changed == null ? null : changed.body(),
                counted,
                clock);
    }

    private Recorded<Task> amend(Recorded<Task> seen, Task made) {
        casework.tasks().change(seen, made);
        casework.answers().discard(person, form(seen));
        return new Recorded<>(seen.header(), made);
    }

    /// What was typed while it was being saved waited for that.
    private void notSaved() {
        saving = false;
        notYetKept.addAll(EnumSet.allOf(TaskField.class));
        notKept.set(true);
    }

    private void saved(@Nullable Recorded<Task> seen, Recorded<Task> saved) {
        saving = false;
        close();
        var id = saved.header().id();
        if (seen == null) {
            say.accept(
                    TEXT.get("said.added", saved.body().what()),
                    () -> change(id, now -> now.in(State.CANCELLED)));
        } else {
            var before = seen.body();
            say.accept(
                    TEXT.get("said.changed", saved.body().what()),
                    () ->
                            change(
                                    id,
                                    now ->
                                            new Task(
                                                    now.service(),
                                                    before.what(),
                                                    before.owner(),
                                                    before.due(),
                                                    before.dueBy(),
                                                    before.clock(),
                                                    now.followers(),
                                                    now.state(),
                                                    now.caseId(),
                                                    now.step())));
        }
    }

    private void change(UUID id, UnaryOperator<Task> making) {
        background.<Optional<Recorded<Task>>>write(
                () -> casework.tasks().change(id, making), _ -> {});
    }

    private void bringBack(@Nullable Recorded<Task> task, Map<TaskField, String> typed) {
        flush();
        open.set(false);
        // Straight to the disk: the fields hold it only once the form is shown again.
        background.<Map<String, String>>write(
                () -> {
                    var kept = new HashMap<String, String>();
                    typed.forEach((field, value) -> {
                        casework.answers().keep(person, form(task), field.toString(), value);
                        kept.put(field.toString(), value);
                    });
                    return kept;
                },
                kept -> show(task, kept));
    }

    private void show(@Nullable Recorded<Task> task, Map<String, String> kept) {
        background.read(
                () -> casework.reckonings().current(),
                counted -> {
                    reckoning.set(counted);
                    settling = true;
                    changed = task;
                    var start = new FormStart(me, service, clock);
                    var begin = task == null ? start.fresh() : start.of(task.body());
                    fields.forEach((field, typed) ->
                            typed.set(
                                    kept.getOrDefault(
                                            field.toString(), begin.getOrDefault(field, ""))));
                    settling = false;
                    faults.set(Map.of());
                    open.set(true);
                });
    }

    private void changed(TaskField field) {
        if (settling || saving || !open.get()) {
            return;
        }
        notYetKept.add(field);
        if (timer == null) {
            timer = background.after(DELAY, this::keepNow);
        }
    }

    private void keepNow() {
        timer = null;
        keep();
    }

    private void keep() {
        var form = form(changed);
        var typed = new EnumMap<TaskField, String>(TaskField.class);
        notYetKept.forEach(field -> typed.put(field, typed(field).get()));
        notYetKept.clear();
        background.run(
                Door.WRITE,
                () -> {
                    typed.forEach((field, value) ->
                            casework.answers().keep(person, form, field.toString(), value));
                    return typed;
                },
                Answer.<Map<TaskField, String>>to(_ -> notKept.set(false))
                        .orElse(_ -> {
                            notKept.set(true);
                            notYetKept.addAll(List.copyOf(typed.keySet()));
                        }));
    }

    private void close() {
        settling = true;
        open.set(false);
        fields.values().forEach(typed -> typed.set(""));
        settling = false;
        changed = null;
        notYetKept.clear();
        faults.set(Map.of());
        notKept.set(false);
    }

    private static String form(@Nullable Recorded<Task> task) {
        return task == null ? Tasks.NEW : Tasks.NEW + "/" + task.header().id();
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
