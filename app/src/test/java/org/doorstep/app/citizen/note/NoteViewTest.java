package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.text.Dates;
import org.doorstep.domain.access.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoteViewTest {

    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());
    private final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    private final HeldBackground background = new HeldBackground();
    private NoteModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model =
                new NoteModel(
                        Examples.folasade().person(),
                        Category.HOUSING,
                        NotePorts.of(
                                notes,
                                citizens,
                                new MemoryDrafts(),
                                new MemoryChanges(),
                                background,
                                Examples.CLOCK),
                        background,
                        Examples.CLOCK,
                        _ -> {});
        var view =
                new NoteView(
                        model,
                        new SimpleObjectProperty<>(List.of(Category.HOUSING)),
                        new Dates(Examples.CLOCK),
                        () -> {},
                        () -> {});
        scene = new Scene(view.root(), 800, 600);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void nothingOfANoteCanBeChangedWhileItIsOnItsWayIntoTheFile(FxRobot robot) {
        var text = Look.up(scene.getRoot(), TextArea.class, NoteView.TEXT_AREA);
        var significant = Look.up(scene.getRoot(), CheckBox.class, NoteView.SIGNIFICANT);
        robot.interact(() -> {
            model.resume();
            background.release();
            model.begin();
            text.setText("Rang, all is well");
            significant.requestFocus();

            model.write();
        });

        assertThat(text.isEditable()).isFalse();
        assertThat(text.isFocused()).isTrue();
        assertThat(significant.isDisabled()).isTrue();

        robot.interact(() -> {
            notes.full(true);
            background.release();
        });

        assertThat(text.isEditable()).isTrue();
        assertThat(significant.isDisabled()).isFalse();
    }
}
