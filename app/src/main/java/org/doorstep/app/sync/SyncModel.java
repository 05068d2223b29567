package org.doorstep.app.sync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.domain.sync.Waiting;
import org.doorstep.domain.sync.Waiting.Kept;

/// How this laptop stands with the hub, and what waits to be sent, the oldest first.
public final class SyncModel implements AutoCloseable {

    /// Most of what waits that is listed.
    static final int LIMIT = 50;

    private static final Messages TEXT = Messages.of("sync");
    private static final Set<Topic> TOPICS = Set.of(Topic.OUTBOX, Topic.PEOPLE);

    private final SyncWatch watch;
    private final Waiting waiting;
    private final RecordWords words;
    private final Function<UUID, Optional<Mention>> people;
    private final Dates dates;
    private final Latest<List<WaitingRow>> reading;
    private final Listening changes;
    private final Listening sync;
    private final ObservableList<WaitingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<WaitingRow> readOnlyRows =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper inStep = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verified = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper contact = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waits = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper signInNeeded = new ReadOnlyBooleanWrapper();
    private int count;

    /// @param people asked away from the screen: a person, if this laptop holds them
    SyncModel(
            SyncWatch watch,
            Waiting waiting,
            RecordWords words,
            Function<UUID, Optional<Mention>> people,
            Changes changes,
            Background background,
            Dates dates) {
        this.watch = watch;
        this.waiting = waiting;
        this.words = words;
        this.people = people;
        this.dates = dates;
        this.reading = background.latest(this::take, _ -> {});
        this.changes = changes.listen(TOPICS, () -> background.show(this::read));
        this.sync = watch.listen(state -> background.show(() -> take(state)));
        take(watch.state());
        read();
    }

    ObservableList<WaitingRow> rows() {
        return readOnlyRows;
    }

    /// When all was last sent and received.
    public ReadOnlyStringProperty inStep() {
        return inStep.getReadOnlyProperty();
    }

    /// When what is here was last shown to be equal to the hub, by comparing sums, or that it has
    /// not been compared yet.
    public ReadOnlyStringProperty verified() {
        return verified.getReadOnlyProperty();
    }

    /// What the laptop is doing about the hub.
    public ReadOnlyStringProperty contact() {
        return contact.getReadOnlyProperty();
    }

    /// How much waits.
    public ReadOnlyStringProperty waits() {
        return waits.getReadOnlyProperty();
    }

    /// How many of those are listed, while not all are.
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty signInNeeded() {
        return signInNeeded.getReadOnlyProperty();
    }

    /// Asks for a round now.
    void nudge() {
        watch.nudge();
    }

    /// What the page is read with.
    Latest<?> reading() {
        return reading;
    }

    @Override
    public void close() {
        changes.close();
        sync.close();
        reading.forget();
        rows.clear();
    }

    private void read() {
        reading.submit(() -> waiting.oldest(LIMIT).stream().map(this::row).toList());
    }

    private void take(List<WaitingRow> read) {
        if (!rows.equals(read)) {
            rows.setAll(read);
        }
        say();
    }

    private void take(SyncState state) {
        var last = state.lastInStep();
        inStep.set(last == null ? TEXT.get("notYet") : TEXT.get("inStep", dates.moment(last)));
        var equal = state.verifiedAt();
        verified.set(
                equal == null
                        ? TEXT.get("verified.notYet")
                        : TEXT.get("verified", dates.moment(equal)));
        contact.set(about(state));
        signInNeeded.set(state.contact() == Contact.SIGN_IN_NEEDED);
        count = state.waiting();
        say();
    }

    private void say() {
        waits.set(count == 0 ? TEXT.get("waiting.none") : TEXT.get("waiting", count));
        shown.set(rows.size() < count ? TEXT.get("waiting.shown", rows.size(), count) : "");
    }

    private String about(SyncState state) {
        var since = state.offlineSince();
        return switch (state.contact()) {
            case STARTING -> TEXT.get("contact.starting");
            case SYNCING -> TEXT.get("contact.syncing");
            case IN_STEP -> TEXT.get("contact.inStep");
            case OFFLINE ->
                    since == null
                            ? TEXT.get("contact.offline")
                            : TEXT.get("contact.offlineSince", dates.moment(since));
            case HUB_TROUBLE -> TEXT.get("contact.hubTrouble");
            case LAPTOP_TROUBLE -> TEXT.get("contact.laptopTrouble");
            case SIGN_IN_NEEDED -> TEXT.get("contact.signIn");
        };
    }

    private String title(Recorded<?> record, Optional<Mention> who) {
        var title = words.title(record, who.map(Mention::name).orElse(TEXT.get("notHeld")));
        return who.orElse(Mention.NOBODY).discreet(title);
    }

    private WaitingRow row(Kept kept) {
        var first = kept.records().stream().findFirst();
        var file = first.map(record -> record.header().file());
        var who = file.flatMap(people);
        return new WaitingRow(
                kept.opId(),
                who.isPresent() ? file.orElse(null) : null,
                who.orElse(Mention.NOBODY),
                first.map(record -> title(record, who)).orElse(TEXT.get("unknown")),
                TEXT.get("saved", dates.moment(kept.savedAt())),
                Amounts.size(kept.bytes()));
    }
}
