package org.doorstep.app.citizen.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// Whom a note is about beside the person: for a new one those of the household in whose files it
/// may stand, for a correction those in whose files the corrected one stands.
final class Company {

    private final UUID person;
    private final Notes notes;
    private final OtherFiles files;
    private final Background background;
    private final NoteTyped typed;
    private final ReadOnlyObjectWrapper<List<Companion>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<Companion> household = List.of();
    private int asked;

    Company(UUID person, Notes notes, OtherFiles files, Background background, NoteTyped typed) {
        this.person = person;
        this.notes = notes;
        this.files = files;
        this.background = background;
        this.typed = typed;
    }

    ReadOnlyObjectProperty<List<Companion>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Those who live with the person or are related to them.
    void household(List<Companion> known, Category service) {
        household = List.copyOf(known);
        renew(service, false);
    }

    /// Asks anew who can be chosen.
    ///
    /// @param all whether all of them are chosen from the beginning
    void renew(Category service, boolean all) {
        var question = ++asked;
        var known = household;
        var corrects = typed.correctsProperty().get() != null;
        var group = typed.together();
        background.read(
                () -> corrects ? sharing(group) : fit(known, service),
                found -> {
                    if (question != asked) {
                        return;
                    }
                    offered.set(found);
                    if (all) {
                        typed.othersProperty().set(found.stream().map(Companion::person).toList());
                    }
                });
    }

    private List<Companion> fit(List<Companion> known, Category service) {
        if (known.isEmpty()) {
            return known;
        }
        var fit = notes.together(person, known.stream().map(Companion::person).toList(), service);
        return known.stream().filter(one -> fit.contains(one.person())).toList();
    }

    private List<Companion> sharing(@Nullable UUID group) {
        return group == null ? List.of() : files.named(others(notes.sharing(group)));
    }

    private List<UUID> others(Collection<UUID> people) {
        return people.stream().filter(one -> !one.equals(person)).toList();
    }

    /// What became of a note.
    ///
    /// @param addressOf whose address that must not be disclosed the words tell, though the files
    ///   of others get them too; empty if nobody's
    record Checked(List<UUID> others, String addressOf) {}

    /// For whom the note may be written of those who were chosen. Asked away from the screen.
    Checked check(Note note, Collection<UUID> chosen) {
        var group = note.together();
        var may =
                chosen.isEmpty()
                        ? Set.<UUID>of()
                        : note.corrects() == null
                                ? notes.together(person, chosen, note.service())
                                : group == null ? Set.<UUID>of() : Set.copyOf(notes.sharing(group));
        var others = others(chosen.stream().filter(may::contains).toList());
        if (others.isEmpty()) {
            return new Checked(others, "");
        }
        var people = new ArrayList<>(others);
        people.add(person);
        return new Checked(others, told(people, note).orElse(""));
    }

    private Optional<String> told(List<UUID> people, Note note) {
        return files.whoseAddressIsTold(
                people,
                Stream.of(note.text(), note.why(), note.significance())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }
}
