package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// On the desk: a note is thrown away and its page closed.
@ExtendWith(ApplicationExtension.class)
class UndoOutlivesItsPageTest {

    private static final UUID PERSON = Examples.folasade().person();

    private final DeskInMemory desk = new DeskInMemory().with(Examples.folasade());
    private Shell shell;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        var overlay = new Overlay();
        var scene = new Scene(overlay.root(), 1440, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        shell = desk.shell(new Gallery.Picture(overlay, Appearance.DEFAULT, scene));
        overlay.screen(shell.root());
    }

    @Test
    void itsWordsComeBackUnderThoseOfThePageThatIsOpenAnew(FxRobot robot) {
        keep("Mine");
        open(robot);
        robot.interact(() -> Look.up(shell.root(), Button.class, NoteView.DISCARD).fire());
        robot.interact(() -> shell.close(CitizenPages.address(PERSON)));
        keep("Typed later");
        open(robot);

        robot.interact(() -> shell.notices().undo());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Look.up(shell.root(), TextArea.class, NoteView.TEXT_AREA).getText())
                .isEqualTo("Typed later\n\nMine");
    }

    private void open(FxRobot robot) {
        robot.interact(() -> shell.open(CitizenPages.address(PERSON)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void keep(String words) {
        desk.notes.keep(new Draft(PERSON, Category.HOUSING, words, Examples.CLOCK.instant()));
    }
}
