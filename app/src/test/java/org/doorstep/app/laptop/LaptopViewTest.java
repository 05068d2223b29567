package org.doorstep.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Gone;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.work.Background;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// *On this laptop* in a real window.
@ExtendWith(ApplicationExtension.class)
class LaptopViewTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-08-06T08:42:00Z"), ZoneId.of("Europe/London"));

    private final InMemoryHoldings holdings = InMemoryHoldings.with(3);
    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemorySyncWatch sync =
            new InMemorySyncWatch(new SyncState(Contact.STARTING, null, null, 0, 0, null));
    private final SimpleObjectProperty<WidthForm> form = new SimpleObjectProperty<>(WidthForm.WIDE);
    private final List<UUID> opened = new ArrayList<>();
    private LaptopView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        view = new LaptopView(model(), form, opened::add);
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    @Test
    void enterOpensTheFileThatIsChosen(FxRobot robot) {
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        var table = Look.up(view.root(), TableView.class, LaptopView.TABLE);
        assertThat(table.getItems()).hasSize(3);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aClosedPageIsForgottenAlthoughTheVaultLivesOn(FxRobot robot) {
        var gone = new ArrayList<WeakReference<LaptopView>>();
        var before = changes.listeners();
        robot.interact(() -> {
            var model = model();
            var closed = new LaptopView(model, form, opened::add);
            gone.add(new WeakReference<>(closed));
            model.close();
            closed.close();
        });

        assertThat(changes.listeners()).isEqualTo(before);
        assertThat(Gone.soon(gone.getFirst(), robot)).isTrue();
    }

    private LaptopModel model() {
        return new LaptopModel(holdings, sync, changes, Background.direct(), new Dates(CLOCK));
    }
}
