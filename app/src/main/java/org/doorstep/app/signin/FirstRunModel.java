package org.doorstep.app.signin;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.signin.SigningIn.Finding;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.jspecify.annotations.Nullable;

/// The first time on this laptop: the hub's address, signing in in the browser, a passphrase, the
/// key.
///
/// @param <V> an opened vault
/// @param <N> who has signed in
public final class FirstRunModel<V, N extends Newcomer> {

    /// Where the officer is on the way.
    public enum Step {
        /// Typing the hub's address.
        ADDRESS,
        /// Looking for the hub.
        FINDING,
        /// The hub is known: ready for the browser.
        READY,
        /// Waiting for the officer in the browser.
        BROWSER,
        /// Choosing a passphrase.
        PASSPHRASE,
        /// The key is made.
        MAKING
    }

    private static final Messages TEXT = Messages.of("signin");
    private static final Job NONE = () -> {};

    private final SigningIn<N> signingIn;
    private final Vaults<V, N> vaults;
    private final Background background;
    private final Consumer<V> opened;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.ADDRESS);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper againFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper council = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper officer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Invitation> invitation =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Hub hub;
    private @Nullable N newcomer;
    private Job waiting = NONE;

    /// @param opened takes the new vault
    public FirstRunModel(
            SigningIn<N> signingIn,
            Vaults<V, N> vaults,
            Background background,
            Consumer<V> opened) {
        this.signingIn = signingIn;
        this.vaults = vaults;
        this.background = background;
        this.opened = opened;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    /// The passphrase typed a second time.
    public StringProperty again() {
        return again;
    }

    /// What is wrong in this step; empty if nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// What is wrong with the second typing.
    public ReadOnlyStringProperty againFault() {
        return againFault.getReadOnlyProperty();
    }

    /// Whose hub it is, once it has answered.
    public ReadOnlyStringProperty council() {
        return council.getReadOnlyProperty();
    }

    /// Who has signed in.
    public ReadOnlyStringProperty officer() {
        return officer.getReadOnlyProperty();
    }

    /// Where to sign in, in [Step#BROWSER]; null until the council's sign-in has answered.
    public ReadOnlyObjectProperty<@Nullable Invitation> invitation() {
        return invitation.getReadOnlyProperty();
    }

    /// Looks for the hub at the address.
    public void find() {
        var wanted = address.get().strip();
        if (wanted.isEmpty()) {
            fault.set(TEXT.get("address.none"));
            return;
        }
        go(Step.FINDING);
        waiting =
                background.run(
                        Door.NETWORK,
                        () -> signingIn.find(wanted),
                        Answer.to(this::found).orElse(thrown -> failed(Step.ADDRESS, thrown)));
    }

    /// Opens the browser and waits for the officer.
    public void signIn() {
        var known = hub;
        if (known == null) {
            go(Step.ADDRESS);
            return;
        }
        invitation.set(null);
        go(Step.BROWSER);
        waiting =
                background.run(
                        Door.NETWORK,
                        () -> signingIn.signIn(known, page -> background.show(() -> invited(page))),
                        Answer.<Entry<N>>to(this::entered)
                                .orElse(thrown -> failed(Step.READY, thrown)));
    }

    /// Gives up looking or waiting.
    public void cancel() {
        waiting.cancel();
        waiting = NONE;
        go(hub == null ? Step.ADDRESS : Step.READY);
    }

    /// Another hub.
    public void changeAddress() {
        hub = null;
        go(Step.ADDRESS);
    }

    /// Makes the key with the chosen passphrase and opens the new vault.
    public void make() {
        var who = newcomer;
        if (who == null) {
            go(Step.READY);
            return;
        }
        fault.set(passphrase.get().isEmpty() ? TEXT.get("passphrase.none") : "");
        againFault.set(passphrase.get().equals(again.get()) ? "" : TEXT.get("passphrase.differs"));
        if (!fault.get().isEmpty() || !againFault.get().isEmpty()) {
            return;
        }
        var typed = passphrase.get().toCharArray();
        go(Step.MAKING);
        background.run(
                Door.WRITE,
                () -> {
                    try {
                        return vaults.create(who, typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                Answer.<Opening<V>>to(this::made)
                        .orElse(thrown -> failed(Step.PASSPHRASE, thrown)));
    }

    private void found(Finding finding) {
        switch (finding) {
            case Finding.Found(var answering) -> {
                hub = answering;
                council.set(answering.council());
                go(Step.READY);
            }
            case Finding.Away() -> back(Step.ADDRESS, TEXT.get("address.away"));
            case Finding.NotAHub() -> back(Step.ADDRESS, TEXT.get("address.notAHub"));
        }
    }

    /// Takes where to sign in, while that is being waited for.
    void invited(Invitation page) {
        if (step.get() == Step.BROWSER) {
            invitation.set(page);
        }
    }

    private void entered(Entry<N> entry) {
        switch (entry) {
            case Entry.SignedIn<N>(var who) -> {
                newcomer = who;
                officer.set(who.name());
                go(Step.PASSPHRASE);
            }
            case Entry.Refused<N>(_), Entry.TimedOut<N>(), Entry.Away<N>() ->
                    back(Step.READY, EntryWords.of(entry));
        }
    }

    private void made(Opening<V> opening) {
        if (opening instanceof Opening.Opened<V>(var vault)) {
            passphrase.set("");
            again.set("");
            opened.accept(vault);
        } else {
            back(Step.PASSPHRASE, OpeningWords.of(opening));
        }
    }

    private void failed(Step to, Throwable thrown) {
        back(to, TEXT.get("failed"));
        background.show(() -> {
            throw new AppException("Signing in failed", thrown);
        });
    }

    private void back(Step to, String why) {
        go(to);
        fault.set(why);
    }

    private void go(Step next) {
        fault.set("");
        againFault.set("");
        step.set(next);
    }
}
