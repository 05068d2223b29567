package org.doorstep.app.alert;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alert.Consent;
import org.doorstep.domain.alert.Alert.Danger;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// One alert while it is written. What is typed is kept as it is typed.
public final class AlertModel implements AutoCloseable {

    private static final Duration KEEP_AFTER = Duration.ofMillis(300);
    private static final Messages TEXT = Messages.of("alert");

    /// What is asked. All but the worry have a few answers or may be empty.
    enum Question {
        WORRY,
        DANGER,
        CONSENT,
        WHY,
        REACH;

        /// Under which name it is kept.
        String kept() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who it is about, and what was raised before.
    ///
    /// @param warnings those about the person first, then those about others who live there
    /// @param view null if the laptop does not hold them
    record Shown(@Nullable SingleView view, List<Warning> warnings, List<Recorded<Alert>> before) {}

    private final UUID person;
    private final Alerts alerts;
    private final Answers answers;
    private final Citizens citizens;
    private final DoorWarnings warnings;
    private final Supplier<List<Category>> writable;
    private final Runnable nudge;
    private final Background background;
    private final Map<Question, StringProperty> fields = new EnumMap<>(Question.class);
    private final Map<Question, String> dirty = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper raising = new ReadOnlyBooleanWrapper();
    private List<Category> services = List.of();
    private boolean ready;
    private Job keeping = () -> {};

    private record Read(Shown shown, Map<String, String> kept, List<Category> services) {}

    /// @param writable asked away from the screen: for which services the officer may write
    /// @param nudge begins a round with the hub at once
    public AlertModel(
            UUID person,
            Alerts alerts,
            Answers answers,
            Citizens citizens,
            DoorWarnings warnings,
            Supplier<List<Category>> writable,
            Runnable nudge,
            Background background) {
        this.person = person;
        this.alerts = alerts;
        this.answers = answers;
        this.citizens = citizens;
        this.warnings = warnings;
        this.writable = writable;
        this.nudge = nudge;
        this.background = background;
        for (var question : Question.values()) {
            var field = new SimpleStringProperty("");
            field.subscribe((_, now) -> typed(question, now));
            fields.put(question, field);
        }
        background.read(this::read, this::take);
    }

    UUID person() {
        return person;
    }

    /// What is answered; empty while nothing is.
    StringProperty field(Question question) {
        return Objects.requireNonNull(fields.get(question));
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// True from when it is raised, until that fails; what is raised is not raised again.
    ReadOnlyBooleanProperty raisingProperty() {
        return raising.getReadOnlyProperty();
    }

    /// What is missing, by question, in words; empty if it can be raised.
    Map<Question, String> faults() {
        var faults = new LinkedHashMap<Question, String>();
        if (of(Question.WORRY).isBlank()) {
            faults.put(Question.WORRY, TEXT.get("fault.worry"));
        } else if (of(Question.WORRY).strip().length() > Alert.WORRY_CHARACTERS) {
            faults.put(Question.WORRY, TEXT.get("fault.long", Alert.WORRY_CHARACTERS));
        }
        if (of(Question.DANGER).isEmpty()) {
            faults.put(Question.DANGER, TEXT.get("fault.danger"));
        }
        var consent = Consent.read(of(Question.CONSENT));
        if (consent.isEmpty()) {
            faults.put(Question.CONSENT, TEXT.get("fault.consent"));
        } else if (consent.get() != Consent.GIVEN && of(Question.WHY).isBlank()) {
            faults.put(Question.WHY, TEXT.get("fault.why"));
        } else if (consent.get() != Consent.GIVEN && isLong(Question.WHY)) {
            faults.put(Question.WHY, TEXT.get("fault.why.long", Alert.SHORT_CHARACTERS));
        }
        if (isLong(Question.REACH)) {
            faults.put(Question.REACH, TEXT.get("fault.reach.long", Alert.SHORT_CHARACTERS));
        }
        return faults;
    }

    /// Raises it and sends it at once; pressed again meanwhile or afterwards it does nothing.
    ///
    /// @param done hears when it is safe on the disk
    void raise(Consumer<Recorded<Alert>> done) {
        if (raising.get() || !faults().isEmpty()) {
            return;
        }
        raising.set(true);
        flush();
        var consent = Consent.read(of(Question.CONSENT)).orElseThrow();
        var alert =
                new Alert(
                        service(),
                        of(Question.WORRY).strip(),
                        of(Question.DANGER).equals("yes") ? Danger.NOW : Danger.NOT_NOW,
                        consent,
                        consent == Consent.GIVEN ? null : of(Question.WHY).strip(),
                        orNull(of(Question.REACH)));
        background.write(
                () -> kept(alert),
                raised -> {
                    nudge.run();
                    done.accept(raised);
                });
    }

    /// What is not safe on the disk can be raised again; the failure goes its way.
    private Recorded<Alert> kept(Alert alert) {
        try {
            return alerts.raise(person, alert);
        } catch (RuntimeException e) {
            background.show(() -> raising.set(false));
            throw e;
        }
    }

    /// Keeps what is typed.
    @Override
    public void close() {
        flush();
    }

    private Read read() {
        var file = citizens.reread(person).orElse(null);
        var view = file == null ? null : SingleView.of(file);
        return new Read(
                new Shown(
                        view,
                        file == null || view == null ? List.of() : warnings.of(file, view),
                        alerts.of(person)),
                answers.of(person, Alerts.FORM),
                writable.get());
    }

    private void take(Read read) {
        services = read.services();
        for (var question : Question.values()) {
            Optional.ofNullable(read.kept().get(question.kept()))
                    .ifPresent(kept -> field(question).set(kept));
        }
        ready = true;
        shown.set(read.shown());
    }

    private void typed(Question question, String now) {
        if (!ready) {
            return;
        }
        dirty.put(question, now);
        keeping.cancel();
        keeping = background.after(KEEP_AFTER, this::flush);
    }

    private void flush() {
        keeping.cancel();
        if (dirty.isEmpty()) {
            return;
        }
        var now = Map.copyOf(dirty);
        dirty.clear();
        background.write(
                () -> {
                    now.forEach((question, value) ->
                            answers.keep(person, Alerts.FORM, question.kept(), value));
                    return true;
                },
                _ -> {});
    }

    /// The first service that has a record of the person, of those for which the officer works.
    private Category service() {
        var known = shown.get();
        var view = known == null ? null : known.view();
        if (view != null) {
            for (var tile : view.tiles()) {
                if (services.contains(tile.service()) && tile instanceof ServiceTile.Known) {
                    return tile.service();
                }
            }
        }
        return services.stream()
                .filter(service -> service != Category.CORE)
                .findFirst()
                .orElse(Category.OTHER);
    }

    private String of(Question question) {
        return field(question).get();
    }

    private boolean isLong(Question question) {
        return of(question).strip().length() > Alert.SHORT_CHARACTERS;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
