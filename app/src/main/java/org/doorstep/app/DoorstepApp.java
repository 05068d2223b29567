package org.doorstep.app;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.doorstep.app.shell.ErrorPresenter;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Ahead;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.store.StoreException;
import org.doorstep.store.vault.Laptop;
import org.doorstep.sync.signin.Browser;
import org.jspecify.annotations.Nullable;

/// One Doorstep in one window: signing in, working, locking. Runs in a toolkit that is already
/// started, so that several can run side by side. Belongs to the screen's thread.
public final class DoorstepApp {

    private static final Messages TEXT = Messages.of("doorstep");
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private final Options options;
    private final Ahead<Laptop> laptop;
    private final Browser browser;
    private final Clock clock;
    private final Stage stage;
    private final Overlay overlay = new Overlay();
    private final ErrorPresenter failures = new ErrorPresenter(overlay);
    private final Background background = Background.threaded(failures);
    private final Preferences preferences;
    private final ObjectProperty<Appearance> appearance;
    private final Scene scene;
    private Subscription systemTheme = Subscription.EMPTY;
    private @Nullable Workplace workplace;
    private @Nullable IdleLock idleLock;
    private @Nullable BackAtWork backAtWork;

    /// @param laptop the laptop's own file, being read
    /// @param browser in which officers sign in
    /// @param stage shown by [#start()]
    public DoorstepApp(
            Options options, Ahead<Laptop> laptop, Browser browser, Clock clock, Stage stage) {
        this.options = options;
        this.laptop = laptop;
        this.browser = browser;
        this.clock = clock;
        this.stage = stage;
        this.preferences = new Preferences(options.data());
        this.appearance = new SimpleObjectProperty<>(preferences.read());
        this.scene = new Scene(overlay.root(), 1440, 900);
    }

    /// Shows the window with its first screen.
    public void start() {
        Styling.apply(scene, appearance.get());
        appearance.addListener((_, _, chosen) -> appearanceChosen(chosen));
        systemTheme =
                Platform.getPreferences()
                        .colorSchemeProperty()
                        .subscribe(_ -> Styling.apply(scene, appearance.get()));
        stage.setScene(scene);
        stage.setTitle(TEXT.get("windowTitle"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        try {
            // Before the window, which is dressed once, as it is when it shows.
            signIn();
        } catch (StoreException | AppException e) {
            overlay.screen(Screens.message(TEXT.get("cannotStart")));
            failures.accept(e);
        } finally {
            // Whatever failed, the officer sees it.
            stage.show();
        }
    }

    /// The window's scene, for whoever drives or draws it.
    public Scene scene() {
        return scene;
    }

    /// Takes failures that nobody else takes.
    public ErrorPresenter failures() {
        return failures;
    }

    /// How it looks now; may be changed.
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /// Closes the vault, if one is open, and shows who uses this laptop.
    public void lock() {
        leave(this::signIn);
    }

    /// Closes the vault, if one is open, and the window.
    ///
    /// @param closed hears when everything is safe on the disk
    public void close(Runnable closed) {
        systemTheme.unsubscribe();
        leave(() -> {
            stage.close();
            closed.run();
        });
    }

    private void signIn() {
        new SignInScreens(laptop.get(), options, browser, clock, background, overlay, this::opened)
                .show();
    }

    private void opened(OpenVault open) {
        overlay.screen(Screens.message(TEXT.get("starting")));
        background.run(
                Door.NETWORK,
                () -> Session.begin(open, hub(), clock, new FullDisk(failures)),
                Answer.<Session>to(this::work).orElse(thrown -> didNotStart(open, thrown)));
    }

    private void didNotStart(OpenVault open, Throwable thrown) {
        background.run(
                Door.NETWORK,
                () -> {
                    open.vault().close();
                    return open;
                },
                Answer.<OpenVault>to(_ -> {
                    signIn();
                    failures.accept(thrown);
                }));
    }

    private void work(Session session) {
        session.appearance().ifPresent(appearance::set);
        var signInAgain =
                new SignInAgain(
                        session,
                        new HubSigningIn(laptop.get().device(), browser, clock),
                        overlay,
                        background);
        workplace =
                new Workplace(
                        session, signInAgain, overlay, appearance, clock, failures, this::lock);
        workplace.begin();
        idleLock = new IdleLock(scene, clock, IDLE_LIMIT, background, workplace::leftUnattended);
        backAtWork = new BackAtWork(stage.focusedProperty(), clock, session.sync()::tryAgain);
    }

    private void leave(Runnable then) {
        var leaving = workplace;
        workplace = null;
        if (idleLock != null) {
            idleLock.close();
            idleLock = null;
        }
        if (backAtWork != null) {
            backAtWork.close();
            backAtWork = null;
        }
        overlay.close();
        if (leaving == null) {
            then.run();
            return;
        }
        leaving.close();
        overlay.screen(Screens.message(TEXT.get("locking")));
        background.run(
                Door.NETWORK,
                () -> {
                    leaving.session().close();
                    return leaving;
                },
                Answer.<Workplace>to(_ -> then.run())
                        .orElse(thrown -> {
                            then.run();
                            failures.accept(thrown);
                        }));
    }

    private void appearanceChosen(Appearance chosen) {
        Styling.apply(scene, chosen);
        background.write(
                () -> {
                    preferences.write(chosen);
                    return chosen;
                },
                _ -> {});
        if (workplace != null) {
            workplace.session().keep(chosen);
        }
    }

    private URI hub() {
        return options.givenHub()
                .or(laptop.get()::hub)
                .orElseThrow(() -> new AppException("A vault without a hub"));
    }
}
