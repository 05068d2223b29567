package org.doorstep.app.citizen;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.task.TaskRow;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the page of a citizen as officers meet it, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class CitizenPicturesTest {

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
    void richFile() {
        draw("citizen", Examples.folasade(), _ -> {});
    }

    @Test
    void fewData() {
        draw("citizen-few", Examples.few(), _ -> {});
    }

    @Test
    void hiddenAddress() {
        draw("citizen-hidden", Examples.folasadeHidden(), _ -> {});
    }

    @Test
    void reasonForTheHiddenAddress() {
        draw(
                "citizen-reason",
                Examples.folasadeHidden(),
                page -> {
                    Look.up(page, Button.class, IdentityBar.SHOW_ADDRESS).fire();
                    Look.up(page, Button.class, AddressReason.CONFIRM).fire();
                });
    }

    @Test
    void died() {
        draw("citizen-died", Examples.died(), _ -> {});
    }

    @Test
    void noteBeingWritten() {
        draw(
                "citizen-note",
                Examples.folasade(),
                page -> {
                    Look.up(page, Button.class, IdentityBar.ADD_NOTE).fire();
                    Look.up(page, TextArea.class, NoteView.TEXT_AREA)
                            .setText(
                                    "Rang at 14:00. She has had two falls since Saturday, both in"
                                            + " the bathroom. Her daughter stays until Sunday.");
                });
    }

    @Test
    void whoSaysAValue() {
        draw("citizen-value", Examples.folasade(), page -> choice(page, "Phone").fire());
    }

    @Test
    void inWhichNameServicesDiffer() {
        draw(
                "citizen-name",
                Examples.folasade(),
                page ->
                        ((Choice) Look.up(page, Node.class, IdentityBar.VALUE + Field.NAME))
                                .fire());
    }

    @Test
    void howAServiceStands() {
        draw("citizen-service", Examples.folasade(), page -> choice(page, "Housing").fire());
    }

    @Test
    void anEntry() {
        draw(
                "citizen-entry",
                Examples.folasade(),
                page ->
                        Look.up(page, ListView.class, TimelineView.LIST)
                                .getSelectionModel()
                                .select(1));
    }

    @Test
    void theOtherParts() {
        draw("citizen-timeline", Examples.folasade(), page -> anchor(page, "Timeline").fire());
        draw("citizen-known", Examples.folasade(), page -> anchor(page, "What is known").fire());
        draw("citizen-addresses", Examples.folasade(), page -> anchor(page, "Addresses").fire());
    }

    @Test
    void tasks() {
        draw("citizen-tasks", Examples.folasade(), page -> anchor(page, "Tasks").fire());
        draw(
                "citizen-task",
                Examples.folasade(),
                page -> {
                    anchor(page, "Tasks").fire();
                    page.applyCss();
                    page.layout();
                    Look.up(page, Pressable.class, TaskRow.WORDS).fire();
                });
    }

    @Test
    void taskBeingFilledIn() {
        draw(
                "citizen-task-form",
                Examples.folasade(),
                page -> {
                    Look.up(page, Button.class, IdentityBar.ADD_TASK).fire();
                    Look.up(page, RadioButton.class, TaskFormView.BY_RULE).fire();
                    Look.up(page, Button.class, TaskFormView.SAVE).fire();
                });
    }

    private void draw(String name, CitizenFile file, Consumer<Region> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory().with(file);
                    if (name.startsWith("citizen-task")) {
                        TaskExamples.fill(desk.tasks, file.person());
                    }
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CitizenPages.address(file.person()));
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    then.accept(shell.root());
                });
    }

    private static ToggleButton anchor(Region page, String words) {
        return page.lookupAll(".anchor").stream()
                .map(ToggleButton.class::cast)
                .filter(anchor -> anchor.getText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static Choice choice(Region page, String words) {
        return page.lookupAll(".choice").stream()
                .map(Choice.class::cast)
                .filter(choice -> choice.getAccessibleText().startsWith(words))
                .findFirst()
                .orElseThrow();
    }
}
