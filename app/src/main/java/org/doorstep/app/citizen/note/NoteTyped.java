package org.doorstep.app.citizen.note;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.NoteType;
import org.jspecify.annotations.Nullable;

/// What is typed and chosen around the text of a note.
public final class NoteTyped {

    /// What keeps it from being written.
    public enum Fault {
        NO_REASON,
        NO_DAY,
        DAY_TO_COME,
        NO_TIME,
        TOO_LONG
    }

    private final StringProperty type = new SimpleStringProperty("");
    private final BooleanProperty significant = new SimpleBooleanProperty();
    private final StringProperty meaning = new SimpleStringProperty("");
    private final BooleanProperty earlier = new SimpleBooleanProperty();
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty month = new SimpleStringProperty("");
    private final StringProperty year = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<List<UUID>> others = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable UUID> corrects = new ReadOnlyObjectWrapper<>();
    private @Nullable UUID together;
    private final StringProperty why = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Set<Fault>> faults = new ReadOnlyObjectWrapper<>(Set.of());

    /// @param changed hears of every change
    NoteTyped(Runnable changed) {
        Runnable heard =
                () -> {
                    faults.set(Set.of());
                    changed.run();
                };
        for (var text : List.of(type, meaning, day, month, year, time, why)) {
            text.subscribe((_, _) -> heard.run());
        }
        significant.subscribe((_, _) -> heard.run());
        earlier.subscribe((_, _) -> heard.run());
        others.subscribe((_, _) -> heard.run());
    }

    /// The title of the chosen type, empty for the usual one.
    public StringProperty typeProperty() {
        return type;
    }

    public BooleanProperty significantProperty() {
        return significant;
    }

    /// What a significant event means for the person.
    public StringProperty meaningProperty() {
        return meaning;
    }

    /// Whether it happened earlier than it is written.
    public BooleanProperty earlierProperty() {
        return earlier;
    }

    public StringProperty dayProperty() {
        return day;
    }

    public StringProperty monthProperty() {
        return month;
    }

    public StringProperty yearProperty() {
        return year;
    }

    public StringProperty timeProperty() {
        return time;
    }

    /// Whom it is about too.
    public ObjectProperty<List<UUID>> othersProperty() {
        return others;
    }

    /// The note that it corrects; null for a new one.
    public ReadOnlyObjectProperty<@Nullable UUID> correctsProperty() {
        return corrects.getReadOnlyProperty();
    }

    /// Why that is corrected.
    public StringProperty whyProperty() {
        return why;
    }

    /// What was wrong when the officer asked to write it.
    public ReadOnlyObjectProperty<Set<Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// Whether the note has so much around its text that it needs more room.
    boolean isLarge() {
        return corrects.get() != null || significant.get() || earlier.get();
    }

    About about() {
        return new About(
                type.get(),
                significant.get(),
                meaning.get(),
                earlier.get(),
                day.get(),
                month.get(),
                year.get(),
                time.get(),
                others.get(),
                corrects.get(),
                together,
                why.get());
    }

    void show(About about) {
        type.set(about.type());
        significant.set(about.significant());
        meaning.set(about.meaning());
        earlier.set(about.earlier());
        day.set(about.day());
        month.set(about.month());
        year.set(about.year());
        time.set(about.time());
        others.set(about.others());
        together = about.together();
        corrects.set(about.corrects());
        why.set(about.why());
        faults.set(Set.of());
    }

    /// Looks for what is wrong, and says so; false if something is.
    boolean check(LocalDate today) {
        var found = EnumSet.noneOf(Fault.class);
        if (corrects.get() != null && why.get().isBlank()) {
            found.add(Fault.NO_REASON);
        }
        if (why.get().strip().length() > Note.LONGEST_REASON
                || meaning.get().strip().length() > Note.LONGEST_REASON) {
            found.add(Fault.TOO_LONG);
        }
        if (earlier.get()) {
            var date = date();
            if (date.isEmpty()) {
                found.add(Fault.NO_DAY);
            } else if (date.get().isAfter(today)) {
                found.add(Fault.DAY_TO_COME);
            }
            if (!time.get().isBlank() && time().isEmpty()) {
                found.add(Fault.NO_TIME);
            }
        }
        faults.set(Set.copyOf(found));
        return found.isEmpty();
    }

    /// Of the note that it corrects, see [Note]; null for a new one.
    @Nullable UUID together() {
        return together;
    }

    /// The note, once nothing is wrong.
    Note note(Category service, String text, List<NoteType> types) {
        var title =
                !type.get().isEmpty()
                        ? type.get()
                        : types.isEmpty() ? null : types.getFirst().title();
        return new Note(
                service,
                text,
                corrects.get(),
                corrects.get() == null ? null : why.get().strip(),
                together,
                types.stream()
                        .filter(one -> one.title().equals(title))
                        .map(NoteType::kind)
                        .findFirst()
                        .orElse(null),
                title,
                earlier.get() ? date().orElse(null) : null,
                earlier.get() ? time().orElse(null) : null,
                significant.get() ? meaning.get().strip() : null);
    }

    private Optional<LocalDate> date() {
        return TypedDate.read(day.get(), month.get(), year.get()) instanceof TypedDate.Day(var date)
                ? Optional.of(date)
                : Optional.empty();
    }

    private Optional<LocalTime> time() {
        var typed = time.get().strip().replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
