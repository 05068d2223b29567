package org.doorstep.app.review.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.conflict.Conflicts;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Settled;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.laptop.Settings;
import org.jspecify.annotations.Nullable;

/// The conflicts that wait for a decision, the oldest first, and the deciding.
public final class ConflictsModel implements AutoCloseable {

    /// Most shown at once; deciding one brings in the next.
    static final int LIMIT = 20;

    private static final Messages TEXT = Messages.of("review");
    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.OUTBOX);

    private record Read(List<ConflictRow> rows, int total, Map<UUID, Map<String, String>> typed) {}

    private final Conflicts conflicts;
    private final ConflictWords words;
    private final Function<UUID, Optional<Mention>> people;
    private final Typed typed;
    private final Background background;
    private final Latest<Read> reading;
    private final Listening listening;
    private final Subscription renewed;
    private final Map<UUID, Map<String, String>> texts = new HashMap<>();

    /// Decided, or about to be, and still listed.
    private final Set<UUID> decided = new HashSet<>();

    private final ObservableList<ConflictRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ConflictRow> readOnlyRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    /// @param people asked away from the screen: a person, if this laptop holds them
    /// @param renewed changes when officers may be named otherwise than before
    ConflictsModel(
            Conflicts conflicts,
            ConflictWords words,
            Function<UUID, Optional<Mention>> people,
            ObservableValue<?> renewed,
            Settings settings,
            Changes changes,
            Background background) {
        this.conflicts = conflicts;
        this.words = words;
        this.people = people;
        this.typed = new Typed(settings);
        this.background = background;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::read));
        this.renewed = renewed.subscribe(this::read);
        read();
    }

    ObservableList<ConflictRow> rows() {
        return readOnlyRows;
    }

    /// For example *2 to decide*; empty if there is none.
    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// Whether the list has been read at all: an empty list is only then good news.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What the officer has begun to write in the place of both, by field; it is kept as it is
    /// typed.
    Map<String, String> typed(ConflictRow row) {
        return Map.copyOf(texts.getOrDefault(row.id(), Map.of()));
    }

    /// Keeps what the officer types in the place of both.
    void type(ConflictRow row, String field, String text) {
        texts.computeIfAbsent(row.id(), _ -> new HashMap<>()).put(field, text);
        background.write(
                () -> {
                    typed.keep(row.person(), row.id(), field, text);
                    return row;
                },
                _ -> {});
    }

    /// Decides for the side whose change found the fields changed.
    void keepMine(ConflictRow row, Consumer<Settled> done, Consumer<String> wrong) {
        settle(row, new Choice.Mine(), done, wrong);
    }

    /// Leaves what stands.
    void keepTheirs(ConflictRow row, Consumer<Settled> done, Consumer<String> wrong) {
        settle(row, new Choice.Theirs(), done, wrong);
    }

    /// Decides for what the officer has written.
    ///
    /// @param given by field, as records have it; blank for nothing
    /// @param wrong hears what to put right
    void keepAnother(
            ConflictRow row,
            Map<String, String> given,
            Consumer<Settled> done,
            Consumer<String> wrong) {
        var values = new HashMap<String, Value>();
        for (var field : row.fields()) {
            if (field.kind() != ConflictRow.Kind.FIXED) {
                var text = given.getOrDefault(field.name(), "").strip();
                values.put(
                        field.name(), text.isEmpty() ? new Value.Nothing() : new Value.Text(text));
            }
        }
        settle(row, new Choice.Another(values), done, wrong);
    }

    /// Takes a decision back.
    void reopen(Settled settled) {
        decided.remove(settled.conflict());
        background.write(
                () -> {
                    conflicts.reopen(settled);
                    return settled;
                },
                _ -> {});
    }

    @Override
    public void close() {
        listening.close();
        renewed.unsubscribe();
        reading.forget();
        rows.clear();
        texts.clear();
    }

    private void settle(
            ConflictRow row, Choice choice, Consumer<Settled> done, Consumer<String> wrong) {
        if (!decided.add(row.id())) {
            return;
        }
        background.run(
                Background.Door.WRITE,
                () -> {
                    try {
                        var settled = conflicts.settle(row.open(), choice);
                        typed.forget(row.id());
                        return new Outcome(settled, "");
                    } catch (IllegalArgumentException unfit) {
                        return new Outcome(null, String.valueOf(unfit.getMessage()));
                    } catch (RuntimeException notSaved) {
                        background.show(() -> decided.remove(row.id()));
                        throw notSaved;
                    }
                },
                Answer.<Outcome>to(outcome -> {
                    var settled = outcome.settled();
                    if (settled == null) {
                        decided.remove(row.id());
                        wrong.accept(outcome.wrong());
                    } else {
                        texts.remove(row.id());
                        done.accept(settled);
                    }
                }));
    }

    private record Outcome(@Nullable Settled settled, String wrong) {}

    private void read() {
        reading.submit(() -> {
            var all = conflicts.open();
            return new Read(
                    all.stream()
                            .limit(LIMIT)
                            .map(open ->
                                    words.row(open, people.apply(open.conflict().header().file())))
                            .toList(),
                    all.size(),
                    typed.all());
        });
    }

    private void take(Read read) {
        read.typed().forEach((id, fields) -> texts.computeIfAbsent(id, _ -> new HashMap<>(fields)));
        decided.retainAll(read.rows().stream().map(ConflictRow::id).toList());
        if (!rows.equals(read.rows())) {
            rows.setAll(read.rows());
        }
        count.set(read.total() == 0 ? "" : TEXT.get("count", read.total()));
        loaded.set(true);
    }
}
