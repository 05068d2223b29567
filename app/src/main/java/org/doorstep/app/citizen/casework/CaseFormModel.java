package org.doorstep.app.citizen.casework;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.doorstep.app.work.Work;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.casework.Turn;
import org.jspecify.annotations.Nullable;

/// The form of a case: a new one, something that happened in one, or how one ended. What is typed
/// is on the disk within [#DELAY] and the time of one commit, and there again when the form is
/// opened.
public final class CaseFormModel {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(20);

    private static final Messages TEXT = Messages.of("casework");

    private final UUID person;
    private final String me;
    private final CasesModel cases;
    private final CaseDeeds deeds;
    private final Casework casework;
    private final Background background;
    private final Clock clock;
    private final Map<CaseField, StringProperty> fields = new EnumMap<>(CaseField.class);
    private final Set<CaseField> notYetKept = EnumSet.noneOf(CaseField.class);
    private final ReadOnlyObjectWrapper<@Nullable CaseAct> act = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<CaseField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Job timer = () -> {};
    private boolean waiting;
    private boolean settling;
    private boolean saving;

    /// @param me id of the officer
    CaseFormModel(
            UUID person,
            String me,
            CasesModel cases,
            CaseDeeds deeds,
            Casework casework,
            Background background,
            Clock clock) {
        this.person = person;
        this.me = me;
        this.cases = cases;
        this.deeds = deeds;
        this.casework = casework;
        this.background = background;
        this.clock = clock;
        for (var field : CaseField.values()) {
            var typed = new SimpleStringProperty("");
            typed.subscribe((_, _) -> changed(field));
            fields.put(field, typed);
        }
    }

    StringProperty typed(CaseField field) {
        return requireNonNull(fields.get(field));
    }

    /// What is being filled in; null while nothing is.
    ReadOnlyObjectProperty<@Nullable CaseAct> actProperty() {
        return act.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// What was wrong when the officer last asked to save, in the order of the fields.
    ReadOnlyObjectProperty<Map<CaseField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// Begins a new case, or goes on with the one under way.
    public void open() {
        cases.unchoose();
        begin(new CaseAct.Open());
    }

    /// Opens the form for that, with what was typed into it before.
    void begin(CaseAct next) {
        if (next.equals(act.get())) {
            return;
        }
        setAside();
        background.read(() -> casework.answers().of(person, next.form()), kept -> show(next, kept));
    }

    /// Takes up the new case that the laptop keeps for this person, if one was begun.
    public void resume() {
        if (act.get() == null) {
            var next = new CaseAct.Open();
            background.read(
                    () -> casework.answers().of(person, next.form()),
                    kept -> {
                        if (!kept.isEmpty() && act.get() == null) {
                            show(next, kept);
                        }
                    });
        }
    }

    /// Closes the form and keeps what is typed.
    ///
    /// @return whether there was a form to close
    public boolean setAside() {
        flush();
        var was = act.get() != null;
        close();
        return was;
    }

    /// The officer looks at another case, or at all of them: what is filled in about this one is
    /// kept.
    void looking(@Nullable UUID at) {
        var now = act.get();
        if (now != null && !Objects.equals(now.about(), at)) {
            setAside();
        }
    }

    /// Closes the form and forgets what is typed.
    void discard() {
        var was = act.get();
        close();
        if (was != null) {
            background.write(
                    () -> {
                        casework.answers().discard(person, was.form());
                        return was;
                    },
                    _ -> {});
        }
    }

    /// Saves what is filled in if nothing is wrong with it; else says what is.
    void save() {
        var now = act.get();
        if (now == null || saving || cases.shownProperty().get().reckoning() == null) {
            return;
        }
        var typed = typed(now);
        faults.set(typed.faults());
        if (faults.get().isEmpty()) {
            // Kept first, should it be refused; what is saved ends what is kept.
            flush();
            saving = true;
            deeds.attempt(
                    work(now, typed),
                    done -> words(now, done),
                    done -> saved(now, done),
                    this::notSaved);
        }
    }

    /// Keeps at once what is not yet kept: before the window locks or closes.
    public void flush() {
        if (!saving && !notYetKept.isEmpty()) {
            stopTimer();
            keep();
        }
    }

    /// What is typed, to be read.
    CaseTyped typed(CaseAct of) {
        return new CaseTyped(of, field -> typed(field).get(), cases.shownProperty().get(), clock);
    }

    private Work<Done> work(CaseAct of, CaseTyped typed) {
        var at = typed.at();
        var why = typed.why();
        return switch (of) {
            case CaseAct.Open() -> {
                var opening =
                        new Opening(
                                person,
                                typed.edition().orElseThrow(),
                                typed.owner(),
                                typed.subjects(),
                                at,
                                why);
                yield () -> casework.cases().open(opening);
            }
            case CaseAct.Happen(var caseId, var event) ->
                    () ->
                            forgetting(
                                    of,
                                    casework.cases()
                                            .take(caseId, run -> run.happen(event.id(), why, at)));
            case CaseAct.Close(var caseId, var stage) -> {
                var outcome = typed.outcome();
                yield () ->
                        forgetting(
                                of,
                                casework.cases()
                                        .take(
                                                caseId,
                                                run -> run.move(stage.id(), outcome, why, at)));
            }
            case CaseAct.SendBack(var caseId) ->
                    () ->
                            forgetting(
                                    of,
                                    casework.cases().take(caseId, run -> sendBack(run, why, at)));
        };
    }

    private static Turn sendBack(CaseRun run, @Nullable String why, Instant at) {
        return run.awaiting()
                .orElseThrow(() -> new IllegalArgumentException(TEXT.get("refused.decided")))
                .sendBack(null, why == null ? "" : why, at);
    }

    private Done forgetting(CaseAct of, Done done) {
        casework.answers().discard(person, of.form());
        return done;
    }

    private static String words(CaseAct of, Done done) {
        var title = done.turn().made().title();
        return switch (of) {
            case CaseAct.Open() -> TEXT.get("said.opened", title);
            case CaseAct.Happen(var _, var event) ->
                    TEXT.get("said.happened", title, event.title());
            case CaseAct.Close _ -> TEXT.get("said.closed", title);
            case CaseAct.SendBack _ -> TEXT.get("said.sentBack", title);
        };
    }

    /// What was typed while it was being saved waited for that.
    private void notSaved() {
        saving = false;
        flush();
    }

    private void saved(CaseAct of, Done done) {
        saving = false;
        if (of.equals(act.get())) {
            close();
        }
        cases.choose(done.caseId());
    }

    private void show(CaseAct next, Map<String, String> kept) {
        settling = true;
        var begin = CaseTyped.fresh(next, me, cases.shownProperty().get(), clock);
        fields.forEach((field, typed) ->
                typed.set(kept.getOrDefault(field.toString(), begin.getOrDefault(field, ""))));
        settling = false;
        faults.set(Map.of());
        act.set(next);
    }

    private void changed(CaseField field) {
        if (settling || act.get() == null) {
            return;
        }
        notYetKept.add(field);
        if (!waiting && !saving) {
            waiting = true;
            timer =
                    background.after(
                            DELAY,
                            () -> {
                                waiting = false;
                                keep();
                            });
        }
    }

    private void keep() {
        var of = act.get();
        if (of == null) {
            return;
        }
        var typed = new EnumMap<CaseField, String>(CaseField.class);
        notYetKept.forEach(field -> typed.put(field, typed(field).get()));
        notYetKept.clear();
        background.run(
                Door.WRITE,
                () -> {
                    typed.forEach((field, value) ->
                            casework.answers().keep(person, of.form(), field.toString(), value));
                    return typed;
                },
                Answer.<Map<CaseField, String>>to(_ -> notKept.set(false))
                        .orElse(_ -> {
                            notKept.set(true);
                            notYetKept.addAll(List.copyOf(typed.keySet()));
                        }));
    }

    private void close() {
        stopTimer();
        settling = true;
        act.set(null);
        fields.values().forEach(typed -> typed.set(""));
        settling = false;
        notYetKept.clear();
        faults.set(Map.of());
        notKept.set(false);
    }

    private void stopTimer() {
        timer.cancel();
        waiting = false;
    }
}
