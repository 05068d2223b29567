package org.doorstep.app.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// On the desk: a person turns out to be recorded twice.
@ExtendWith(ApplicationExtension.class)
class MergedCitizenTest {

    private static final UUID FORMER = Examples.few().person();
    private static final UUID SURVIVOR = Examples.folasade().person();

    private final DeskInMemory desk =
            new DeskInMemory().with(Examples.few()).with(Examples.folasade());
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
    void theOpenPageGivesWayToTheSurvivorsWithTheWordsThatWereBeingWritten(FxRobot robot) {
        desk.notes.keep(new Draft(FORMER, Category.HOUSING, "Rang", Examples.CLOCK.instant()));
        robot.interact(() -> shell.open(CitizenPages.address(FORMER)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> noteArea().setText("Rang, no answer"));

        robot.interact(() -> {
            desk.citizens.merge(FORMER, SURVIVOR);
            desk.changes.tell(Topic.PEOPLE);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(noteArea().getText()).isEqualTo("Rang, no answer");
        assertThat(desk.notes.draft(FORMER)).isEmpty();
        assertThat(desk.notes.draft(SURVIVOR)).isPresent();
        assertThat(notice()).contains("This person turned out to be recorded twice.");
        assertThat(desk.citizens.looks().getLast().person()).isEqualTo(SURVIVOR);
    }

    private TextArea noteArea() {
        return Look.up(shell.root(), TextArea.class, NoteView.TEXT_AREA);
    }

    private String notice() {
        WaitForAsyncUtils.waitForFxEvents();
        return shell.root().lookup(".notice-words").getAccessibleText();
    }
}
