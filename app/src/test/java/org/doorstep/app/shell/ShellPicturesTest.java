package org.doorstep.app.shell;

import java.time.Duration;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.laptop.LaptopFeature;
import org.doorstep.app.settings.SettingsFeature;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.AppException;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellPicturesTest {

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
    void emptyDesk() {
        draw("desk", (_, _) -> {});
    }

    @Test
    void desk() {
        draw(
                "desk-busy",
                (shell, fixture) -> {
                    fixture.sync.become(
                            new SyncState(
                                    Contact.OFFLINE,
                                    DeskFixture.NOW.minus(Duration.ofHours(2)),
                                    DeskFixture.NOW.minus(Duration.ofMinutes(92)),
                                    14,
                                    0,
                                    null));
                    shell.open(DeskFixture.file(1));
                    shell.openBeside(DeskFixture.file(2), "OKAFOR, Tomasz");
                    shell.say("Note written for OKAFOR, Thomas", () -> {});
                });
    }

    @Test
    void aLongMessage() {
        draw(
                "notice-long",
                (shell, _) ->
                        shell.say(
                                "Decided for Ring the landlord about the back bedroom, agreed on"
                                        + " Monday. He calls back on Friday:"
                                        + " ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun",
                                () -> {}));
    }

    @Test
    void diskFull() {
        draw(
                "disk-full",
                (_, fixture) -> {
                    fixture.room = Room.State.KEPT_BACK;
                    fixture.changes.announce(Topic.HOLDINGS);
                });
    }

    @Test
    void diskFullToTheBrim() {
        draw(
                "disk-full-none",
                (_, fixture) -> {
                    fixture.room = Room.State.NONE;
                    fixture.changes.announce(Topic.HOLDINGS);
                });
    }

    @Test
    void laptop() {
        draw("laptop", (shell, _) -> shell.open(LaptopFeature.ADDRESS));
    }

    @Test
    void settings() {
        draw("settings", (shell, _) -> shell.open(SettingsFeature.ADDRESS));
    }

    @Test
    void search() {
        draw("search", (shell, _) -> shell.focusSearch());
    }

    @Test
    void drawer() {
        draw("drawer", (shell, _) -> shell.showContext());
    }

    @Test
    void shortcuts() {
        draw("shortcuts", (shell, _) -> shell.showShortcuts());
    }

    @Test
    void fault() {
        Gallery.draw(
                stage,
                "fault",
                picture -> {
                    var shell =
                            new DeskFixture(new InMemorySettings(), picture.appearance())
                                    .shell(picture.overlay());
                    picture.overlay().screen(shell.root());
                    new ErrorPresenter(picture.overlay()).accept(new AppException("made up"));
                });
    }

    private void draw(String name, BiConsumer<Shell, DeskFixture> act) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var fixture = new DeskFixture(new InMemorySettings(), picture.appearance());
                    var shell = fixture.shell(picture.overlay());
                    picture.overlay().screen(shell.root());
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    shell.focus();
                    // After the first layout, as an officer would.
                    Platform.runLater(() -> act.accept(shell, fixture));
                });
    }
}
