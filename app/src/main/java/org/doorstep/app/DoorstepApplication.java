package org.doorstep.app;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Ahead;
import org.doorstep.app.work.LastResort;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.VaultSettings;

/// One Doorstep in a process of its own, which ends with its window.
final class DoorstepApplication extends Application {

    private final Options options;
    private final Consumer<DoorstepApp> ready;
    private final Clock clock;
    private final Ahead<Laptop> laptop;
    private final Ahead<Integer> fonts;

    /// Begins to read the laptop's file and the fonts at once, while the toolkit starts.
    ///
    /// @param ready hears when the first screen can be used
    DoorstepApplication(Options options, Clock clock, Consumer<DoorstepApp> ready) {
        this.options = options;
        this.clock = clock;
        this.ready = ready;
        this.laptop = Wiring.laptop(options, VaultSettings.real(), clock);
        this.fonts = Ahead.begin(Styling::loadFonts);
    }

    /// Starts the toolkit and shows the window; returns while it is starting.
    ///
    /// @throws NoWindow if no window can be opened
    void launch() {
        try {
            Platform.startup(() -> start(new Stage()));
        } catch (UnsupportedOperationException | LinkageError e) {
            throw new NoWindow(e);
        }
    }

    @Override
    public void start(Stage stage) {
        var browser = SystemBrowser.of(getHostServices());
        var app = new DoorstepApp(options, laptop, browser, clock, stage);
        LastResort.install(app.failures());
        stage.setOnCloseRequest(closing -> {
            closing.consume();
            app.close(Platform::exit);
        });
        fonts.get();
        app.start();
        ready.accept(app);
    }
}
