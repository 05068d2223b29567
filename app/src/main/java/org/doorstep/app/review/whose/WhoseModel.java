package org.doorstep.app.review.whose;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.review.whose.WhoseRow.Person;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.identity.UnplacedEntries;
import org.doorstep.domain.identity.UnplacedEntries.Placed;
import org.doorstep.domain.identity.UnplacedEntries.Waiting;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.task.Task;

/// The entries that wait for an officer to say whom they are about, the oldest first. Belongs to
/// the screen's thread.
final class WhoseModel implements AutoCloseable {

    /// Most shown at once; deciding one brings in the next.
    static final int LIMIT = 20;

    private static final Messages TEXT = Messages.of("whose");
    private static final Set<Topic> TOPICS = Set.of(Topic.MATCHES, Topic.TIMELINE, Topic.PEOPLE);

    private final UnplacedEntries entries;
    private final Function<UUID, Optional<Mention>> look;
    private final Function<UUID, Optional<Mention>> again;
    private final RecordWords words;
    private final Dates dates;
    private final Background background;
    private final Latest<List<WhoseRow>> reading;
    private final Listening listening;
    private final Set<UUID> decided = new HashSet<>();

    /// Read by more than one thread.
    private final Set<UUID> looked = ConcurrentHashMap.newKeySet();

    private final ObservableList<WhoseRow> rows = FXCollections.observableArrayList();
    private final ObservableList<WhoseRow> readOnlyRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    /// @param look a person, which keeps that the officer looked at their file; asked away from the
    ///   screen; empty if this laptop does not hold them
    /// @param again the same of somebody at whom the officer has looked already
    WhoseModel(
            UnplacedEntries entries,
            Function<UUID, Optional<Mention>> look,
            Function<UUID, Optional<Mention>> again,
            RecordWords words,
            Dates dates,
            Changes changes,
            Background background) {
        this.entries = entries;
        this.look = look;
        this.again = again;
        this.words = words;
        this.dates = dates;
        this.background = background;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::read));
        read();
    }

    ObservableList<WhoseRow> rows() {
        return readOnlyRows;
    }

    /// Whether the list has been read at all: an empty list is only then good news.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Says whom the entry is about.
    ///
    /// @param done hears what was decided, to offer Undo
    void place(WhoseRow row, Person person, Consumer<Placed> done) {
        if (!decided.add(row.id())) {
            return;
        }
        background.run(
                Background.Door.WRITE,
                () -> {
                    try {
                        return entries.place(row.waiting(), person.id());
                    } catch (RuntimeException notSaved) {
                        background.show(() -> decided.remove(row.id()));
                        throw notSaved;
                    }
                },
                Answer.<Placed>to(done::accept));
    }

    /// Takes a decision back.
    void undo(Placed placed) {
        decided.remove(placed.waiting().unplaced().header().id());
        background.write(
                () -> {
                    entries.undo(placed);
                    return placed;
                },
                _ -> {});
    }

    @Override
    public void close() {
        listening.close();
        reading.forget();
        rows.clear();
        looked.clear();
    }

    private void read() {
        reading.submit(
                () -> entries.waiting(LIMIT).stream().flatMap(each -> row(each).stream()).toList());
    }

    private Optional<WhoseRow> row(Waiting waiting) {
        return name(waiting.here())
                .flatMap(here ->
                        name(waiting.there())
                                .map(there ->
                                        new WhoseRow(
                                                waiting,
                                                title(waiting),
                                                here.discreet(
                                                        there.discreet(
                                                                words.words(waiting.entry()))),
                                                new Person(waiting.here(), here),
                                                new Person(waiting.there(), there))));
    }

    /// Looks at nobody twice while the page is open, and is told of a warning that comes meanwhile.
    private Optional<Mention> name(UUID person) {
        if (looked.contains(person)) {
            return again.apply(person);
        }
        var found = look.apply(person);
        found.ifPresent(_ -> looked.add(person));
        return found;
    }

    private String title(Waiting waiting) {
        var header = waiting.entry().header();
        var what =
                switch (waiting.entry().body()) {
                    case Note note -> TEXT.get("note", note.service().title());
                    case Task task -> TEXT.get("task", task.service().title());
                    default -> TEXT.get("entry");
                };
        return TEXT.get(
                "title", what, dates.moment(header.observedAt()), words.whoInFull(header.author()));
    }

    private void take(List<WhoseRow> read) {
        decided.retainAll(read.stream().map(WhoseRow::id).toList());
        if (!rows.equals(read)) {
            rows.setAll(read);
        }
        loaded.set(true);
    }
}
