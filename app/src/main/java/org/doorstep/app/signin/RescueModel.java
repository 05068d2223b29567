package org.doorstep.app.signin;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.jspecify.annotations.Nullable;

/// Rescuing a damaged vault with the passphrase that has just been typed.
///
/// @param <V> an opened vault
public final class RescueModel<V> {

    /// How far it is.
    public enum Step {
        /// Nothing was done yet.
        OFFERED,
        RESCUING,
        /// Ready to be opened.
        RESCUED,
        OPENING
    }

    private static final Messages TEXT = Messages.of("signin");

    private final Vaults<V, ?> vaults;
    private final Resident who;
    private final char[] passphrase;
    private final Background background;
    private final Consumer<V> opened;
    private final Runnable back;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.OFFERED);
    private final ReadOnlyObjectWrapper<Rescue.@Nullable Done> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    /// @param passphrase wiped when the officer leaves
    /// @param opened takes the rescued vault
    /// @param back to the officers of this laptop
    public RescueModel(
            Vaults<V, ?> vaults,
            Resident who,
            char[] passphrase,
            Background background,
            Consumer<V> opened,
            Runnable back) {
        this.vaults = vaults;
        this.who = who;
        this.passphrase = passphrase;
        this.background = background;
        this.opened = opened;
        this.back = back;
    }

    /// Whose vault it is.
    public Resident who() {
        return who;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// What was rescued; null before.
    public ReadOnlyObjectProperty<Rescue.@Nullable Done> done() {
        return done.getReadOnlyProperty();
    }

    /// What is wrong and what to do; empty if nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// Rescues. Trying again after a failure is safe.
    public void rescue() {
        go(Step.RESCUING);
        background.run(
                Door.WRITE,
                () -> vaults.rescue(who, passphrase),
                Answer.<Rescue>to(this::rescued)
                        .orElse(thrown -> failed(Step.OFFERED, TEXT.get("rescue.failed"), thrown)));
    }

    /// Opens what was rescued.
    public void open() {
        go(Step.OPENING);
        background.run(
                Door.WRITE,
                () -> vaults.open(who, passphrase),
                Answer.<Opening<V>>to(this::answered)
                        .orElse(thrown -> failed(Step.RESCUED, TEXT.get("failed"), thrown)));
    }

    /// Leaves everything as it is.
    public void leave() {
        Arrays.fill(passphrase, '\0');
        back.run();
    }

    private void rescued(Rescue rescue) {
        switch (rescue) {
            case Rescue.Done rescued -> {
                done.set(rescued);
                go(Step.RESCUED);
            }
            case Rescue.NotDone(var why) -> {
                go(Step.OFFERED);
                fault.set(OpeningWords.of(why));
            }
        }
    }

    private void answered(Opening<V> opening) {
        if (opening instanceof Opening.Opened<V>(var vault)) {
            Arrays.fill(passphrase, '\0');
            opened.accept(vault);
        } else {
            go(Step.RESCUED);
            fault.set(OpeningWords.of(opening));
        }
    }

    private void failed(Step to, String words, Throwable thrown) {
        go(to);
        fault.set(words);
        background.show(() -> {
            throw new AppException("The rescue failed", thrown);
        });
    }

    private void go(Step next) {
        fault.set("");
        step.set(next);
    }
}
