package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.doorstep.app.shell.ErrorPresenter;
import org.doorstep.app.ui.Styling;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Doorstep on a laptop whose folder cannot be used.
@ExtendWith(ApplicationExtension.class)
class CannotStartTest {

    @TempDir private static Path folder;

    private Stage stage;
    private DoorstepApp app;

    @BeforeAll
    static void aFileWhereTheFolderShouldBe() throws IOException {
        Styling.loadFonts();
        Files.writeString(folder.resolve("data"), "not a folder");
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        app =
                Wiring.app(
                        new Options(folder.resolve("data"), null, null),
                        VaultSettings.forTests(),
                        _ -> false,
                        Clock.systemUTC(),
                        stage);
        app.start();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> app.close(() -> {}));
    }

    @Test
    void theWindowIsThereAndSaysThatNothingWasChanged(FxRobot robot) {
        assertThat(stage.isShowing()).isTrue();
        assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.contains("Nothing in it was changed."));
        assertThat(robot.lookup((Node node) -> ErrorPresenter.CODE.equals(node.getId())).tryQuery())
                .isPresent();
    }
}
