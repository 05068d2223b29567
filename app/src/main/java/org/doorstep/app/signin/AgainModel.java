package org.doorstep.app.signin;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.jspecify.annotations.Nullable;

/// Signing in once more while at work, because the hub no longer takes the session.
public final class AgainModel {

    /// Where the officer is on the way.
    public enum Step {
        /// Waiting for the officer in the browser.
        BROWSER,
        /// It did not work; [#fault()] says why.
        FAILED,
        /// Signed in, or given up: nothing is left to show.
        OVER
    }

    private static final Messages TEXT = Messages.of("signin");
    private static final Job NONE = () -> {};

    private final Renewal renewal;
    private final Background background;
    private final Runnable signedIn;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.OVER);
    private final ReadOnlyObjectWrapper<@Nullable Invitation> invitation =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private Job waiting = NONE;

    /// @param signedIn hears that it worked
    public AgainModel(Renewal renewal, Background background, Runnable signedIn) {
        this.renewal = renewal;
        this.background = background;
        this.signedIn = signedIn;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Where to sign in; null until the council's sign-in has answered.
    public ReadOnlyObjectProperty<@Nullable Invitation> invitation() {
        return invitation.getReadOnlyProperty();
    }

    /// What is wrong and what to do; empty if nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// Opens the browser and waits for the officer; once at a time.
    public void begin() {
        if (step.get() == Step.BROWSER) {
            return;
        }
        invitation.set(null);
        fault.set("");
        step.set(Step.BROWSER);
        waiting =
                background.run(
                        Door.NETWORK,
                        () -> renewal.signIn(page -> background.show(() -> invited(page))),
                        Answer.<Entry<?>>to(this::entered).orElse(this::failed));
    }

    /// Gives up.
    public void cancel() {
        waiting.cancel();
        waiting = NONE;
        step.set(Step.OVER);
    }

    /// Takes where to sign in, while that is being waited for.
    void invited(Invitation page) {
        if (step.get() == Step.BROWSER) {
            invitation.set(page);
        }
    }

    private void entered(Entry<?> entry) {
        if (entry instanceof Entry.SignedIn<?>) {
            step.set(Step.OVER);
            signedIn.run();
        } else {
            fault.set(EntryWords.of(entry));
            step.set(Step.FAILED);
        }
    }

    private void failed(Throwable thrown) {
        fault.set(TEXT.get("failed"));
        step.set(Step.FAILED);
        background.show(() -> {
            throw new AppException("Signing in again failed", thrown);
        });
    }
}
