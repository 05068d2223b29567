package org.doorstep.app.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.jspecify.annotations.Nullable;

/// Opening one's vault with a passphrase. Needs no network.
///
/// @param <V> an opened vault
public final class UnlockModel<V> {

    private static final Messages TEXT = Messages.of("signin");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Vaults<V, ?> vaults;
    private final Background background;
    private final Consumer<V> opened;
    private final BiConsumer<Resident, char[]> damaged;
    private final List<Resident> residents;
    private final ObjectProperty<@Nullable Resident> chosen = new SimpleObjectProperty<>();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Duration waitLeft = Duration.ZERO;

    /// @param opened takes the vault
    /// @param damaged takes over with the right passphrase of a vault that is damaged, and wipes it
    public UnlockModel(
            Vaults<V, ?> vaults,
            List<Resident> residents,
            Background background,
            Consumer<V> opened,
            BiConsumer<Resident, char[]> damaged) {
        this.vaults = vaults;
        this.residents = List.copyOf(residents);
        this.background = background;
        this.opened = opened;
        this.damaged = damaged;
        if (!residents.isEmpty()) {
            chosen.set(residents.getFirst());
        }
        chosen.subscribe(_ -> fault.set(""));
    }

    /// Who uses this laptop.
    public List<Resident> residents() {
        return residents;
    }

    /// Who wants in.
    public ObjectProperty<@Nullable Resident> chosen() {
        return chosen;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    /// What is wrong and what to do; empty if nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Tries the passphrase.
    public void unlock() {
        var who = chosen.get();
        if (busy.get() || who == null) {
            return;
        }
        if (passphrase.get().isEmpty()) {
            fault.set(TEXT.get("passphrase.none"));
            return;
        }
        if (waitLeft.isPositive()) {
            fault.set(OpeningWords.of(new Opening.MustWait<>(waitLeft)));
            return;
        }
        var typed = passphrase.get().toCharArray();
        busy.set(true);
        background.run(
                Door.WRITE,
                () -> {
                    try {
                        return vaults.open(who, typed);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                Answer.<Opening<V>>to(opening -> answered(who, opening)).orElse(this::failed));
    }

    private void answered(Resident who, Opening<V> opening) {
        busy.set(false);
        fault.set(OpeningWords.of(opening));
        if (opening instanceof Opening.Opened<V>(var vault)) {
            passphrase.set("");
            opened.accept(vault);
        } else if (opening instanceof Opening.Damaged<V>) {
            var right = passphrase.get().toCharArray();
            passphrase.set("");
            damaged.accept(who, right);
        } else {
            waiting(opening).ifPresent(this::beginWait);
            if (opening instanceof Opening.WrongPassphrase<V>) {
                passphrase.set("");
            }
        }
    }

    private void failed(Throwable thrown) {
        busy.set(false);
        background.show(() -> {
            throw new AppException("The vault did not open", thrown);
        });
    }

    private static Optional<Duration> waiting(Opening<?> opening) {
        return switch (opening) {
            case Opening.WrongPassphrase<?>(var left, var wait) when left == 0 -> Optional.of(wait);
            case Opening.MustWait<?>(var left) -> Optional.of(left);
            default -> Optional.empty();
        };
    }

    private void beginWait(Duration wait) {
        waitLeft = wait;
        fault.set(OpeningWords.of(new Opening.MustWait<>(waitLeft)));
        background.after(SECOND, this::waitOn);
    }

    private void waitOn() {
        waitLeft = waitLeft.minus(SECOND);
        if (waitLeft.isPositive()) {
            fault.set(OpeningWords.of(new Opening.MustWait<>(waitLeft)));
            background.after(SECOND, this::waitOn);
        } else {
            waitLeft = Duration.ZERO;
            fault.set(TEXT.get("wait.over"));
        }
    }
}
