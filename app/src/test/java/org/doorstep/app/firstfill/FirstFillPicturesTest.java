package org.doorstep.app.firstfill;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncState.Fill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the first fill, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class FirstFillPicturesTest {

    private static final Instant NOW = Instant.parse("2026-08-06T08:42:00Z");
    private static final SyncState FILLING =
            new SyncState(Contact.SYNCING, null, null, 0, 0, new Fill(2_100, 10_000));
    private static final SyncState SIGN_IN =
            new SyncState(Contact.SIGN_IN_NEEDED, null, null, 0, 0, null);

    private final InMemoryHoldings holdings = new InMemoryHoldings();
    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void filling() {
        someFiles();
        draw("fill", FILLING, _ -> {});
    }

    @Test
    void signInBeforeTheFirstFile() {
        draw(
                "fill-sign-in",
                SIGN_IN,
                model ->
                        model.say(
                                "Your browser is open. Sign in there, then come back to Doorstep."));
    }

    @Test
    void signInAfterSomeFiles() {
        someFiles();
        draw("fill-sign-in-started", SIGN_IN, _ -> {});
    }

    @Test
    void leftUnattended() {
        someFiles();
        draw("fill-unattended", FILLING, FirstFillModel::leaveUnattended);
    }

    private void someFiles() {
        holdings.add(
                new Holding(new UUID(1, 1), Mention.named("OKAFOR, Thomas"), List.of(), 3, 900));
    }

    private void draw(String name, SyncState state, Consumer<FirstFillModel> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var model =
                            new FirstFillModel(
                                    new InMemorySyncWatch(state),
                                    holdings,
                                    new InMemoryChanges(),
                                    Background.direct(),
                                    Clock.fixed(NOW, ZoneOffset.UTC),
                                    new FirstFillModel.Way(() -> {}, () -> {}));
                    var view = new FirstFillView(model, "Priya Raman", () -> {});
                    picture.overlay().screen(view.root());
                    then.accept(model);
                    view.focus();
                });
    }
}
