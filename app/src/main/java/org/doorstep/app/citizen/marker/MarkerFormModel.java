package org.doorstep.app.citizen.marker;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.Markers;
import org.doorstep.domain.form.Answers;
import org.jspecify.annotations.Nullable;

/// The form of a warning: a new one, its review, or its end. What is typed is on the disk within
/// [#DELAY] and the time of one commit, and there again when the form is opened.
public final class MarkerFormModel {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(20);

    private static final Messages TEXT = Messages.of("marker");

    private final UUID person;
    private final Markers markers;
    private final Answers answers;
    private final Background background;
    private final Clock clock;
    private final Consumer<String> say;
    private final Map<MarkerField, StringProperty> fields = new EnumMap<>(MarkerField.class);
    private final Set<MarkerField> notYetKept = EnumSet.noneOf(MarkerField.class);
    private final ReadOnlyObjectWrapper<@Nullable MarkerAct> act = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<MarkerType>> types =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<MarkerField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Category service = Category.OTHER;
    private Job timer = () -> {};
    private boolean waiting;
    private boolean settling;
    private boolean saving;

    /// @param say tells the officer what was done
    public MarkerFormModel(
            UUID person,
            Markers markers,
            Answers answers,
            Background background,
            Clock clock,
            Consumer<String> say) {
        this.person = person;
        this.markers = markers;
        this.answers = answers;
        this.background = background;
        this.clock = clock;
        this.say = say;
        for (var field : MarkerField.values()) {
            var typed = new SimpleStringProperty("");
            typed.subscribe((_, _) -> changed(field));
            fields.put(field, typed);
        }
        typed(MarkerField.TYPE).subscribe((_, title) -> chosen(title));
    }

    StringProperty typed(MarkerField field) {
        return requireNonNull(fields.get(field));
    }

    /// What is being filled in; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable MarkerAct> actProperty() {
        return act.getReadOnlyProperty();
    }

    /// The kinds of warning to choose from; empty until they are read.
    ReadOnlyObjectProperty<List<MarkerType>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// What was wrong when the officer last asked to save, in the order of the fields.
    ReadOnlyObjectProperty<Map<MarkerField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// For which service a new one is until the officer says otherwise.
    public void propose(Category likely) {
        service = likely;
    }

    /// Opens the form for that, with what was typed into it before.
    public void begin(MarkerAct next) {
        if (next.equals(act.get())) {
            return;
        }
        setAside();
        background.read(
                () -> new Begun(answers.of(person, next.form()), markers.types()),
                begun -> show(next, begun));
    }

    /// Takes up the new warning that the laptop keeps for this person, if one was begun.
    public void resume() {
        if (act.get() == null) {
            background.read(
                    () -> new Begun(answers.of(person, MarkerAct.NEW.form()), markers.types()),
                    begun -> {
                        if (!begun.kept().isEmpty() && act.get() == null) {
                            show(MarkerAct.NEW, begun);
                        }
                    });
        }
    }

    private record Begun(Map<String, String> kept, List<MarkerType> types) {}

    /// Closes the form and keeps what is typed.
    ///
    /// @return whether there was a form to close
    public boolean setAside() {
        flush();
        var was = act.get() != null;
        close();
        return was;
    }

    /// Closes the form and forgets what is typed.
    void discard() {
        var was = act.get();
        close();
        if (was != null) {
            background.write(
                    () -> {
                        answers.discard(person, was.form());
                        return was;
                    },
                    _ -> {});
        }
    }

    /// Saves what is filled in if nothing is wrong with it; else says what is.
    void save() {
        var now = act.get();
        if (now == null || saving) {
            return;
        }
        var typed = typed(now);
        faults.set(typed.faults());
        if (!faults.get().isEmpty()) {
            return;
        }
        // Kept first, should it be refused; what is saved ends what is kept.
        flush();
        saving = true;
        var deed = typed.deed();
        background.run(
                Door.WRITE,
                () -> {
                    markers.act(person, deed, now.form());
                    return deed;
                },
                Answer.<Markers.Deed>to(
                                done -> {
                                    saving = false;
                                    say.accept(words(done));
                                    close();
                                })
                        .orElse(_ -> {
                            saving = false;
                            notKept.set(true);
                        }));
    }

    private static String words(Markers.Deed done) {
        return switch (done.kind()) {
            case RECORDED -> TEXT.get("said.recorded", done.text());
            case REVIEWED -> TEXT.get("said.reviewed", done.text());
            case ENDED -> TEXT.get("said.ended", done.text());
        };
    }

    /// Keeps at once what is not yet kept: before the window locks or closes.
    public void flush() {
        if (!saving && !notYetKept.isEmpty()) {
            stopTimer();
            keep();
        }
    }

    /// What is typed, to be read.
    MarkerTyped typed(MarkerAct of) {
        return new MarkerTyped(of, field -> typed(field).get(), LocalDate.now(clock));
    }

    private void show(MarkerAct next, Begun begun) {
        types.set(begun.types());
        settling = true;
        var fresh = MarkerTyped.fresh(next, service, LocalDate.now(clock));
        fields.forEach((field, typed) ->
                typed.set(
                        begun.kept()
                                .getOrDefault(field.toString(), fresh.getOrDefault(field, ""))));
        settling = false;
        faults.set(Map.of());
        act.set(next);
    }

    /// What a kind proposes stands there as if it were typed.
    private void chosen(String title) {
        if (settling || act.get() == null) {
            return;
        }
        types.get().stream()
                .filter(type -> type.title().equals(title))
                .findFirst()
                .ifPresent(type ->
                        MarkerTyped.proposed(type, LocalDate.now(clock))
                                .forEach((field, value) -> typed(field).set(value)));
    }

    private void changed(MarkerField field) {
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
        var typed = new EnumMap<MarkerField, String>(MarkerField.class);
        notYetKept.forEach(field -> typed.put(field, typed(field).get()));
        notYetKept.clear();
        background.run(
                Door.WRITE,
                () -> {
                    typed.forEach((field, value) ->
                            answers.keep(person, of.form(), field.toString(), value));
                    return typed;
                },
                Answer.<Map<MarkerField, String>>to(_ -> notKept.set(false))
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
