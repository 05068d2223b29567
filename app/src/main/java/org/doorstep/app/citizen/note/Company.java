package org.doorstep.app.citizen.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
/// may stand, for a correction those in whose files the corrected one stands and may still be
/// written. Whoever is left out is named.
final class Company {

    private final UUID person;
    private final Notes notes;
    private final OtherFiles files;
    private final Background background;
    private final NoteTyped typed;
    private final ReadOnlyObjectWrapper<List<Companion>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Companion>> leftOut =
            new ReadOnlyObjectWrapper<>(List.of());
    private volatile List<Companion> household = List.of();
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

    /// Into whose files the words may not go though they were chosen, or have the note that is
    /// corrected; without a name if this laptop does not know it.
    ReadOnlyObjectProperty<List<Companion>> leftOutProperty() {
        return leftOut.getReadOnlyProperty();
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
                () ->
                        corrects
                                ? sharing(group, service)
                                : new Found(fit(known, service), List.of()),
                found -> {
                    if (question != asked) {
                        return;
                    }
                    offered.set(found.fit());
                    leftOut.set(found.apart());
                    var fit = found.fit().stream().map(Companion::person).toList();
                    if (all) {
                        typed.othersProperty().set(fit);
                    } else if (corrects) {
                        unchoose(one -> !fit.contains(one));
                    }
                });
    }

    /// @param apart those who are not offered though they have the note
    private record Found(List<Companion> fit, List<Companion> apart) {}

    private void unchoose(Predicate<UUID> which) {
        var chosen = typed.othersProperty().get();
        if (chosen.stream().anyMatch(which)) {
            typed.othersProperty().set(chosen.stream().filter(which.negate()).toList());
        }
    }

    /// Chooses them no longer, and says so.
    void leaveOut(List<Companion> apart) {
        unchoose(one -> apart.stream().anyMatch(left -> left.person().equals(one)));
        offered.set(offered.get().stream().filter(one -> !apart.contains(one)).toList());
        leftOut.set(List.copyOf(apart));
    }

    private List<Companion> fit(List<Companion> known, Category service) {
        if (known.isEmpty()) {
            return known;
        }
        var fit = notes.together(person, known.stream().map(Companion::person).toList(), service);
        return known.stream().filter(one -> fit.contains(one.person())).toList();
    }

    private Found sharing(@Nullable UUID group, Category service) {
        if (group == null) {
            return new Found(List.of(), List.of());
        }
        var sharing = others(notes.sharing(group));
        var fit = notes.together(person, sharing, service);
        return new Found(
                files.named(sharing.stream().filter(fit::contains).toList()),
                named(sharing.stream().filter(one -> !fit.contains(one)).toList(), List.of()));
    }

    private List<Companion> named(List<UUID> people, List<Companion> known) {
        return people.stream()
                .map(one ->
                        Stream.concat(known.stream(), files.named(List.of(one)).stream())
                                .filter(companion -> companion.person().equals(one))
                                .findFirst()
                                .orElse(new Companion(one, "")))
                .toList();
    }

    private List<UUID> others(Collection<UUID> people) {
        return people.stream().filter(one -> !one.equals(person)).toList();
    }

    /// What became of a note.
    ///
    /// @param addressOf whose address that must not be disclosed the words tell, though the files
    ///   of others get them too; empty if nobody's
    /// @param leftOut those of the chosen into whose files it may not be written
    record Checked(List<UUID> others, String addressOf, List<Companion> leftOut) {

        /// Whether it can be written as the officer chose.
        boolean isFit() {
            return addressOf.isEmpty() && leftOut.isEmpty();
        }
    }

    /// For whom the note may be written of those who were chosen. Asked away from the screen.
    Checked check(Note note, Collection<UUID> chosen) {
        var wanted = others(chosen);
        if (wanted.isEmpty()) {
            return new Checked(wanted, "", List.of());
        }
        var may = new HashSet<>(notes.together(person, wanted, note.service()));
        if (note.corrects() == null) {
            // Who was chosen may have come from another laptop, and the officer sees only these.
            may.retainAll(household.stream().map(Companion::person).toList());
        } else {
            var group = note.together();
            may.retainAll(group == null ? List.of() : notes.sharing(group));
        }
        var others = wanted.stream().filter(may::contains).toList();
        var apart = wanted.stream().filter(one -> !may.contains(one)).toList();
        if (others.isEmpty() || !apart.isEmpty()) {
            return new Checked(others, "", named(apart, household));
        }
        var people = new ArrayList<>(others);
        people.add(person);
        return new Checked(others, told(people, note).orElse(""), List.of());
    }

    private Optional<String> told(List<UUID> people, Note note) {
        return files.whoseAddressIsTold(
                people,
                Stream.of(note.text(), note.why(), note.significance())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }
}
