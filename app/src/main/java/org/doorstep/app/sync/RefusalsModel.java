package org.doorstep.app.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.domain.sync.Refusals.Refused;

/// The changes that the hub did not take, the oldest first.
public final class RefusalsModel implements AutoCloseable {

    /// Most changes shown at once; dealing with one brings in the next.
    static final int LIMIT = 50;

    private static final Messages TEXT = Messages.of("sync");

    private record Read(List<RefusalRow> rows, int total) {}

    private final Refusals refusals;
    private final RecordWords words;
    private final Function<UUID, Optional<Mention>> people;
    private final Background background;
    private final Dates dates;
    private final Latest<Read> reading;
    private final Listening listening;
    private final ObservableList<RefusalRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RefusalRow> readOnlyRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    /// @param people asked away from the screen: a person, if this laptop holds them
    RefusalsModel(
            Refusals refusals,
            RecordWords words,
            Function<UUID, Optional<Mention>> people,
            Changes changes,
            Background background,
            Dates dates) {
        this.refusals = refusals;
        this.words = words;
        this.people = people;
        this.background = background;
        this.dates = dates;
        this.reading = background.latest(this::take, _ -> {});
        this.listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.OUTBOX) || topics.contains(Topic.PEOPLE)) {
                        background.show(this::read);
                    }
                });
        read();
    }

    ObservableList<RefusalRow> rows() {
        return readOnlyRows;
    }

    /// How many are shown, while not all are.
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the list has been read at all: an empty list is only then good news.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// The officer has dealt with it.
    ///
    /// @param done hears when that is safe
    void dealtWith(RefusalRow row, Runnable done) {
        background.write(
                () -> {
                    refusals.dealtWith(row.opId());
                    return row;
                },
                _ -> done.run());
    }

    /// Takes [#dealtWith] back.
    void listAgain(RefusalRow row) {
        background.write(
                () -> {
                    refusals.listAgain(row.opId());
                    return row;
                },
                _ -> {});
    }

    @Override
    public void close() {
        listening.close();
        reading.forget();
        rows.clear();
    }

    private void read() {
        reading.submit(() -> {
            var all = refusals.refused();
            return new Read(all.stream().limit(LIMIT).map(this::row).toList(), all.size());
        });
    }

    private void take(Read read) {
        if (!rows.equals(read.rows())) {
            rows.setAll(read.rows());
        }
        shown.set(
                read.rows().size() < read.total()
                        ? TEXT.get("shown", read.rows().size(), read.total())
                        : "");
        loaded.set(true);
    }

    private RefusalRow row(Refused refused) {
        var first = refused.records().stream().findFirst();
        var file = first.map(record -> record.header().file());
        var who = file.flatMap(people);
        var name = who.map(Mention::name);
        var quarantined = refused.result() == Outcome.Result.QUARANTINED;
        var detail = refused.detail();
        return new RefusalRow(
                refused.opId(),
                who.isPresent() ? file.orElse(null) : null,
                who.orElse(Mention.NOBODY),
                first.map(record -> words.title(record, name.orElse(TEXT.get("notHeld"))))
                        .map(who.orElse(Mention.NOBODY)::discreet)
                        .orElse(TEXT.get("unknown")),
                TEXT.get("saved", dates.moment(refused.savedAt())),
                quarantined ? TEXT.get("outcome.quarantined") : TEXT.get("outcome.rejected"),
                detail == null ? TEXT.get("why.unknown") : detail,
                quarantined ? TEXT.get("next.quarantined") : TEXT.get("next.rejected"),
                first.map(words::words).orElse(""));
    }
}
