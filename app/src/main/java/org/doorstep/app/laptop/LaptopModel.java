package org.doorstep.app.laptop;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncWatch;

/// What this laptop holds and why, read page by page, and what is known of its being equal to the
/// hub.
public final class LaptopModel implements AutoCloseable {

    private static final Messages TEXT = Messages.of("laptop");
    private static final int PAGE = 200;
    private static final Set<Topic> TOPICS =
            Set.of(Topic.HOLDINGS, Topic.OUTBOX, Topic.PEOPLE, Topic.TIMELINE);

    private record Read(Holdings.Summary summary, List<Holding> holdings) {}

    private final Holdings holdings;
    private final Dates dates;
    private final Latest<Read> reading;
    private final Listening changes;
    private final Listening sync;
    private final ObservableList<HoldingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper equality = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private int wanted = PAGE;
    private int files;

    public LaptopModel(
            Holdings holdings,
            SyncWatch watch,
            Changes changes,
            Background background,
            Dates dates) {
        this.holdings = holdings;
        this.dates = dates;
        this.reading = background.latest(this::take, _ -> {});
        this.changes = changes.listen(TOPICS, () -> background.show(this::read));
        this.sync = watch.listen(state -> background.show(() -> take(state)));
        take(watch.state());
        read();
    }

    ObservableList<HoldingRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// For example *1,222 files, 3.1 GB*.
    public ReadOnlyStringProperty totals() {
        return totals.getReadOnlyProperty();
    }

    /// When this laptop was last shown to be equal to the hub, or that they have not been compared
    /// yet.
    public ReadOnlyStringProperty equality() {
        return equality.getReadOnlyProperty();
    }

    /// What is not yet at the hub.
    public ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// How many of the files are listed, while not all are.
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the list has been read at all: an empty list is only then an empty laptop.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Lists more, if there are more.
    public void more() {
        if (rows.size() < files && rows.size() >= wanted) {
            wanted += PAGE;
            read();
        }
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
        var limit = wanted;
        reading.submit(() -> new Read(holdings.summary(), holdings.page(0, limit)));
    }

    private void take(Read read) {
        var summary = read.summary();
        files = summary.files();
        var fresh = read.holdings().stream().map(HoldingRow::of).toList();
        if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
        totals.set(TEXT.get("totals", summary.files(), Amounts.size(summary.bytes())));
        waiting.set(
                summary.waiting() == 0
                        ? TEXT.get("waiting.none")
                        : TEXT.get("waiting", summary.waiting()));
        shown.set(fresh.size() < files ? TEXT.get("shown", fresh.size(), files) : "");
        loaded.set(true);
    }

    private void take(SyncState state) {
        var equal = state.verifiedAt();
        equality.set(
                equal == null ? TEXT.get("equal.notYet") : TEXT.get("equal", dates.moment(equal)));
    }
}
