package org.doorstep.app.visit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits;
import org.doorstep.domain.visit.Visits.Alone;
import org.jspecify.annotations.Nullable;

/// A visit while it is planned. What is typed is on the disk as it is typed, and there again when
/// the page is opened.
final class PlanModel {

    /// What the page shows once it is read.
    ///
    /// @param name what the person is called; null if the laptop does not hold them
    /// @param warnings that hold at their door
    /// @param services for which the officer may go, their own first
    /// @param forms that they may fill in, by title
    record Shown(
            @Nullable String name,
            List<Warning> warnings,
            List<Category> services,
            List<Form> forms) {
        Shown {
            warnings = List.copyOf(warnings);
            services = List.copyOf(services);
            forms = List.copyOf(forms);
        }

        /// Those that say that nobody should go there alone.
        List<Warning> stops() {
            return PlanModel.stops(warnings);
        }
    }

    /// @param visit null if the warnings are others by now
    private record Booked(@Nullable VisitRun visit, List<Warning> warnings) {}

    private static final Messages TEXT = Messages.of("visit");

    private record Read(Shown shown, Map<String, String> kept) {}

    private final UUID person;
    private final VisitDesk desk;
    private final Background background;
    private final Clock clock;
    private final Map<PlanField, StringProperty> fields = new EnumMap<>(PlanField.class);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<PlanField, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper notSaved = new ReadOnlyBooleanWrapper();
    private boolean settling;
    private boolean saving;

    PlanModel(UUID person, VisitDesk desk, Background background, Clock clock) {
        this.person = person;
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        for (var field : PlanField.values()) {
            var typed = new SimpleStringProperty("");
            typed.subscribe((_, _) -> changed(field));
            fields.put(field, typed);
        }
        // The look is on the disk before anything shows.
        var look =
                new Look(person, desk.officer().get().id(), clock.instant(), TEXT.get("plan.look"));
        background.write(() -> read(look), this::take);
    }

    StringProperty typed(PlanField field) {
        return requireNonNull(fields.get(field));
    }

    /// Null until it is read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was wrong when the officer last asked to plan it, in the order of the fields.
    ReadOnlyObjectProperty<Map<PlanField, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// Whether the visit could not be saved.
    ReadOnlyBooleanProperty notSavedProperty() {
        return notSaved.getReadOnlyProperty();
    }

    /// Plans the visit if what is typed can be read.
    void book(Consumer<VisitRun> done) {
        var read = shown.get();
        if (saving || read == null || read.name() == null) {
            return;
        }
        var typed = typed();
        var wrong = typed.faults(!read.stops().isEmpty());
        faults.set(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        var visit = typed.visit(desk.officer().get().id());
        var wanted = typed.forms();
        var agenda =
                read.forms().stream()
                        .filter(form -> wanted.contains(form.id()))
                        .map(form -> new Item(form.service(), form.id(), null, form.title(), null))
                        .toList();
        var alone = alone(read, typed);
        saving = true;
        background.run(
                Door.WRITE,
                () -> {
                    var now = warnings();
                    return stops(now).equals(read.stops())
                            ? new Booked(desk.visits().book(person, visit, agenda, alone), now)
                            : new Booked(null, now);
                },
                Answer.<Booked>to(booked -> booked(read, booked, done))
                        .orElse(_ -> {
                            saving = false;
                            notSaved.set(true);
                        }));
    }

    private List<Warning> warnings() {
        return desk.citizens().reread(person).map(desk::warnings).orElse(List.of());
    }

    private static List<Warning> stops(List<Warning> warnings) {
        return warnings.stream().filter(Warning::stops).toList();
    }

    /// Where it came to be known since that nobody should go there alone, the page asks anew.
    private void booked(Shown read, Booked booked, Consumer<VisitRun> done) {
        var visit = booked.visit();
        if (visit != null) {
            done.accept(visit);
            return;
        }
        saving = false;
        shown.set(new Shown(read.name(), booked.warnings(), read.services(), read.forms()));
        faults.set(typed().faults(!stops(booked.warnings()).isEmpty()));
    }

    /// Empties the form.
    ///
    /// @param cleared hears how to take that back
    void clear(Consumer<Runnable> cleared) {
        var before = new HashMap<String, String>();
        fields.forEach((field, value) -> before.put(field.toString(), value.get()));
        settle(Map.of());
        faults.set(Map.of());
        background.write(
                () -> {
                    desk.answers().discard(person, Visits.NEW);
                    return before;
                },
                _ -> {});
        cleared.accept(() ->
                fields.forEach(
                        (field, value) -> value.set(before.getOrDefault(field.toString(), ""))));
    }

    private static @Nullable Alone alone(Shown shown, PlanTyped typed) {
        return shown.stops().isEmpty() || !typed.goesAlone()
                ? null
                : new Alone(VisitShown.about(shown.stops()), typed.alone());
    }

    private PlanTyped typed() {
        return new PlanTyped(field -> typed(field).get(), clock);
    }

    private Read read(Look look) {
        var services = desk.writable().get();
        var forms =
                desk.forms().all().stream()
                        .filter(form -> services.contains(form.service()))
                        .toList();
        var file = desk.citizens().open(look);
        var name = file.map(held -> SingleView.of(held).name().display()).orElse(null);
        var warnings = file.map(desk::warnings).orElse(List.of());
        return new Read(
                new Shown(name, warnings, services, forms), desk.answers().of(person, Visits.NEW));
    }

    private void take(Read read) {
        shown.set(read.shown());
        settle(read.kept());
    }

    private void settle(Map<String, String> kept) {
        settling = true;
        var services = Optional.ofNullable(shown.get()).map(Shown::services).orElse(List.of());
        var first = services.isEmpty() ? Category.OTHER : services.getFirst();
        var fresh = PlanTyped.fresh(first, clock);
        fields.forEach((field, typed) ->
                typed.set(kept.getOrDefault(field.toString(), fresh.getOrDefault(field, ""))));
        settling = false;
    }

    private void changed(PlanField field) {
        if (settling || saving) {
            return;
        }
        var value = typed(field).get();
        background.run(
                Door.WRITE,
                () -> {
                    desk.answers().keep(person, Visits.NEW, field.toString(), value);
                    return field;
                },
                Answer.<PlanField>to(_ -> notKept.set(false)).orElse(_ -> notKept.set(true)));
    }
}
