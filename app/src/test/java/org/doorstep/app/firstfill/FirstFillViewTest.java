package org.doorstep.app.firstfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first fill in a real window.
@ExtendWith(ApplicationExtension.class)
class FirstFillViewTest {

    private final InMemoryHoldings holdings = new InMemoryHoldings();
    private final InMemoryChanges changes = new InMemoryChanges();
    private final List<String> started = new ArrayList<>();
    private FirstFillView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        var model =
                new FirstFillModel(
                        new InMemorySyncWatch(
                                new SyncState(Contact.SYNCING, null, null, 0, 0, null)),
                        holdings,
                        changes,
                        Background.direct(),
                        Clock.systemUTC(),
                        new FirstFillModel.Way(() -> started.add("desk"), () -> {}));
        view = new FirstFillView(model, "Priya Raman", () -> {});
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void workIsOfferedWithTheFirstFileAndEnterBeginsIt(FxRobot robot) {
        var start = Look.up(view.root(), Button.class, FirstFillView.START);
        assertThat(start.isVisible()).isFalse();

        robot.interact(() -> {
            holdings.add(
                    new Holding(
                            new UUID(1, 1), Mention.named("OKAFOR, Thomas"), List.of(), 3, 900));
            changes.announce(Topic.HOLDINGS);
        });
        assertThat(start.isVisible()).isTrue();
        robot.interact(view::focus);
        robot.type(KeyCode.ENTER);

        assertThat(started).containsExactly("desk");
    }
}
