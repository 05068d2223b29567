package org.doorstep.app;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.app.signin.FirstRunModel;
import org.doorstep.app.signin.FirstRunView;
import org.doorstep.app.signin.RescueModel;
import org.doorstep.app.signin.RescueView;
import org.doorstep.app.signin.Resident;
import org.doorstep.app.signin.UnlockModel;
import org.doorstep.app.signin.UnlockView;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.work.Background;
import org.doorstep.store.vault.Laptop;
import org.doorstep.sync.signin.Browser;

/// Shows who uses this laptop, or the first steps where nobody does yet.
final class SignInScreens {

    private final Laptop laptop;
    private final Options options;
    private final Browser browser;
    private final Clock clock;
    private final Background background;
    private final Overlay overlay;
    private final Consumer<OpenVault> opened;
    private final StoreVaults vaults;

    SignInScreens(
            Laptop laptop,
            Options options,
            Browser browser,
            Clock clock,
            Background background,
            Overlay overlay,
            Consumer<OpenVault> opened) {
        this.laptop = laptop;
        this.options = options;
        this.browser = browser;
        this.clock = clock;
        this.background = background;
        this.overlay = overlay;
        this.opened = opened;
        this.vaults = new StoreVaults(laptop, clock);
    }

    void show() {
        var residents = vaults.residents();
        if (residents.isEmpty()) {
            firstRun(false);
        } else {
            unlock(residents);
        }
    }

    private void unlock(List<Resident> residents) {
        var model = new UnlockModel<>(vaults, residents, background, opened, this::rescue);
        var view =
                new UnlockView(
                        model, new Dates(clock), options.demoPassphrase(), () -> firstRun(true));
        overlay.screen(view.root());
        view.focus();
    }

    private void rescue(Resident who, char[] passphrase) {
        var view =
                new RescueView(
                        new RescueModel<>(vaults, who, passphrase, background, opened, this::show));
        overlay.screen(view.root());
        view.focus();
    }

    private void firstRun(boolean othersAreHere) {
        var model =
                new FirstRunModel<>(
                        new HubSigningIn(laptop.device(), browser, clock),
                        vaults,
                        background,
                        opened);
        var view =
                new FirstRunView(
                        model, options.demoPassphrase(), othersAreHere ? this::show : null);
        overlay.screen(view.root());
        var known = options.givenHub().or(laptop::hub).map(URI::toString);
        if (known.isPresent()) {
            model.address().set(known.get());
            model.find();
        }
        view.focus();
    }
}
