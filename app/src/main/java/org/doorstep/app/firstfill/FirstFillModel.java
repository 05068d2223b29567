package org.doorstep.app.firstfill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncWatch;
import org.jspecify.annotations.Nullable;

/// How far the first fill has come, and whether work may start. Says only what has arrived.
///
/// The fill goes on however long nobody touches the laptop, because this screen shows nothing about
/// residents; but whoever comes back then must open the vault again before anything else shows.
public final class FirstFillModel implements AutoCloseable {

    private static final Messages TEXT = Messages.of("firstfill");
    private static final Duration LONG_ENOUGH_TO_TELL = Duration.ofSeconds(3);

    private final Holdings holdings;
    private final Clock clock;
    private final Way way;
    private final Latest<Holdings.Summary> reading;
    private final Listening sync;
    private final Listening changes;
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper canStart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper signInNeeded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unattended = new ReadOnlyBooleanWrapper();
    private SyncState state;
    private int files;
    private @Nullable Instant fillingSince;
    private long rowsAtStart;
    private boolean done;

    /// Where the officer can go from here.
    ///
    /// @param desk to work; the fill goes on behind it
    /// @param lock to the door, where the passphrase is asked for
    public record Way(Runnable desk, Runnable lock) {}

    public FirstFillModel(
            SyncWatch watch,
            Holdings holdings,
            Changes changes,
            Background background,
            Clock clock,
            Way way) {
        this.holdings = holdings;
        this.clock = clock;
        this.way = way;
        this.state = watch.state();
        this.reading = background.latest(this::take, _ -> {});
        this.sync = watch.listen(next -> background.show(() -> take(next)));
        this.changes =
                changes.listen(topics -> {
                    if (topics.contains(Topic.HOLDINGS) || topics.contains(Topic.PEOPLE)) {
                        background.show(this::read);
                    }
                });
        read();
        take(watch.state());
    }

    /// What is ready.
    public ReadOnlyStringProperty headline() {
        return headline.getReadOnlyProperty();
    }

    /// What is still to come, and how long it may take.
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /// From 0 to 1.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Whether there are files to work on.
    public ReadOnlyBooleanProperty canStart() {
        return canStart.getReadOnlyProperty();
    }

    /// Whether the hub asks who this is before it sends more.
    public ReadOnlyBooleanProperty signInNeeded() {
        return signInNeeded.getReadOnlyProperty();
    }

    /// How signing in again goes.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Whether nobody has touched the laptop for so long that it would be locked anywhere else.
    public ReadOnlyBooleanProperty unattended() {
        return unattended.getReadOnlyProperty();
    }

    /// Says how signing in again goes.
    public void say(String words) {
        said.set(words);
    }

    /// Nobody has touched the laptop for long.
    public void leaveUnattended() {
        unattended.set(true);
        say();
    }

    /// Goes to the desk; to the door if the laptop was left unattended.
    public void start() {
        if (unattended.get()) {
            way.lock().run();
        } else {
            way.desk().run();
        }
    }

    @Override
    public void close() {
        sync.close();
        changes.close();
        reading.forget();
    }

    private void read() {
        reading.submit(holdings::summary);
    }

    private void take(Holdings.Summary summary) {
        files = summary.files();
        say();
    }

    private void take(SyncState next) {
        state = next;
        var fill = next.fill();
        if (fill != null && fillingSince == null) {
            fillingSince = clock.instant();
            rowsAtStart = fill.rows();
        }
        say();
        if (next.lastInStep() != null && fill == null && !done) {
            done = true;
            start();
        }
    }

    private void say() {
        var fill = state.fill();
        signInNeeded.set(state.contact() == Contact.SIGN_IN_NEEDED);
        canStart.set(files > 0 || state.lastInStep() != null);
        progress.set(
                fill == null || fill.total() <= 0
                        ? 0
                        : Math.min(1, (double) fill.rows() / fill.total()));
        headline.set(ready());
        detail.set(
                switch (state.contact()) {
                    case OFFLINE -> TEXT.get("offline");
                    case HUB_TROUBLE -> TEXT.get("hubTrouble");
                    case LAPTOP_TROUBLE -> TEXT.get("laptopTrouble");
                    case SIGN_IN_NEEDED -> TEXT.get("signIn");
                    case STARTING, SYNCING, IN_STEP ->
                            fill == null || fill.total() <= 0 ? TEXT.get("asking") : came(fill);
                });
    }

    private String ready() {
        if (files == 0) {
            return TEXT.get("getting");
        }
        return unattended.get() ? TEXT.get("ready.unattended", files) : TEXT.get("ready", files);
    }

    private String came(SyncState.Fill fill) {
        var percent = Amounts.percent(fill.rows(), fill.total());
        var left = timeLeft(fill);
        return left == null
                ? TEXT.get("came", fill.rows(), fill.total(), percent)
                : TEXT.get("came.left", fill.rows(), fill.total(), percent, Dates.duration(left));
    }

    private @Nullable Duration timeLeft(SyncState.Fill fill) {
        var since = fillingSince;
        if (since == null) {
            return null;
        }
        var taken = Duration.between(since, clock.instant());
        var came = fill.rows() - rowsAtStart;
        if (taken.compareTo(LONG_ENOUGH_TO_TELL) < 0 || came <= 0) {
            return null;
        }
        return Duration.ofMillis(taken.toMillis() * (fill.total() - fill.rows()) / came);
    }
}
