package org.doorstep.app.shell;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncWatch;
import org.jspecify.annotations.Nullable;

/// How this laptop stands with the hub, in a few words. It never says more than a checkpoint
/// proves.
public final class SyncPillModel implements AutoCloseable {

    /// What the pill looks like; the words say the same.
    public enum Tone {
        CALM,
        BUSY,
        OFFLINE,
        ACT
    }

    private static final Messages TEXT = Messages.of("shell");

    private final SyncWatch watch;
    private final Dates dates;
    private final Listening listening;
    private final Subscription decisions;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.BUSY);
    private final ReadOnlyObjectWrapper<SyncState> state;
    private int decide;

    /// @param undecided how many decisions wait
    public SyncPillModel(
            SyncWatch watch,
            ObservableValue<? extends Number> undecided,
            Dates dates,
            Background background) {
        this.watch = watch;
        this.dates = dates;
        this.state = new ReadOnlyObjectWrapper<>(watch.state());
        this.listening = watch.listen(next -> background.show(() -> take(next)));
        this.decisions =
                undecided.subscribe(count -> {
                    decide = count.intValue();
                    take(state.get());
                });
        take(watch.state());
    }

    /// For example *In step 09:42*.
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tone> tone() {
        return tone.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SyncState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether the hub asks who this is before it goes on.
    public boolean signInNeeded() {
        return state.get().contact() == Contact.SIGN_IN_NEEDED;
    }

    /// Tries at once whether the hub is there again, if it was not.
    public void tryAgain() {
        watch.tryAgain();
    }

    /// Asks for a round now.
    public void nudge() {
        watch.nudge();
    }

    @Override
    public void close() {
        listening.close();
        decisions.unsubscribe();
    }

    private void take(SyncState next) {
        state.set(next);
        words.set(said(next));
        tone.set(toned(next));
    }

    private String said(SyncState now) {
        var stands = stands(now);
        if (decide > 0 && now.refused() > 0) {
            return TEXT.get("pill.needYou", stands, decide + now.refused());
        }
        if (decide > 0) {
            return TEXT.get("pill.decide", stands, decide);
        }
        return now.refused() > 0 ? TEXT.get("pill.refused", stands, now.refused()) : stands;
    }

    private String stands(SyncState now) {
        var waiting = now.waiting();
        if (now.contact() == Contact.SIGN_IN_NEEDED) {
            return waiting > 0 ? TEXT.get("pill.signIn.waiting", waiting) : TEXT.get("pill.signIn");
        }
        if (now.contact() == Contact.OFFLINE) {
            return offline(now.offlineSince(), waiting);
        }
        if (now.contact() == Contact.HUB_TROUBLE) {
            return TEXT.get("pill.hubTrouble", waiting);
        }
        if (now.contact() == Contact.LAPTOP_TROUBLE) {
            return TEXT.get("pill.laptopTrouble", waiting);
        }
        var fill = now.fill();
        if (fill != null) {
            return TEXT.get("pill.filling", Amounts.percent(fill.rows(), fill.total()));
        }
        if (waiting > 0) {
            return TEXT.get("pill.sending", waiting);
        }
        var lastInStep = now.lastInStep();
        if (lastInStep == null) {
            return TEXT.get("pill.connecting");
        }
        return now.contact() == Contact.STARTING
                ? TEXT.get("pill.lastInStep", dates.moment(lastInStep))
                : TEXT.get("pill.inStep", dates.moment(lastInStep));
    }

    private String offline(@Nullable Instant since, int waiting) {
        if (since == null) {
            return waiting > 0
                    ? TEXT.get("pill.offline.waiting", waiting)
                    : TEXT.get("pill.offline");
        }
        return waiting > 0
                ? TEXT.get("pill.offlineSince.waiting", dates.moment(since), waiting)
                : TEXT.get("pill.offlineSince", dates.moment(since));
    }

    private Tone toned(SyncState now) {
        if (decide > 0 || now.refused() > 0 || now.contact() == Contact.SIGN_IN_NEEDED) {
            return Tone.ACT;
        }
        return switch (now.contact()) {
            case OFFLINE, HUB_TROUBLE -> Tone.OFFLINE;
            case STARTING, SYNCING -> Tone.BUSY;
            case IN_STEP -> now.waiting() > 0 || now.fill() != null ? Tone.BUSY : Tone.CALM;
            case LAPTOP_TROUBLE, SIGN_IN_NEEDED -> Tone.ACT;
        };
    }
}
