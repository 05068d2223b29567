package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A completed form on the desk.
@ExtendWith(ApplicationExtension.class)
class CompletedViewTest {

    private static final UUID PERSON = FileBuilder.id("folasade");
    private static final UUID RESPONSE = FileBuilder.id("damp");

    private final DeskInMemory desk = new DeskInMemory();
    private Scene scene;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        var overlay = new Overlay();
        scene = new Scene(overlay.root(), 1440, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        desk.council = FilesInputTest.FORM;
        desk.with(file(0));
        var shell = desk.shell(new Gallery.Picture(overlay, Appearance.DEFAULT, scene));
        overlay.screen(shell.root());
        shell.open(FormAddress.completed(PERSON, RESPONSE));
    }

    @Test
    void itIsWaitingToBeSentUntilTheHubHasItAndThenSent(FxRobot robot) {
        assertThat(words()).contains("Waiting to be sent");

        robot.interact(() -> desk.with(file(1)).changes.tell(Topic.TIMELINE));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(words()).contains("At the hub").doesNotContain("Waiting to be sent");
    }

    private List<String> words() {
        return scene.getRoot().lookupAll(".form-head .label").stream()
                .map(Labeled.class::cast)
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    /// @param version 0 while the form waits to be sent
    private static CitizenFile file(int version) {
        var at = Examples.CLOCK.instant();
        var header =
                new Header(
                        RESPONSE,
                        PERSON,
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        version,
                        Examples.PRIYA.id(),
                        at,
                        at);
        var response =
                new FormResponse(
                        "damp",
                        0,
                        "Damp visit",
                        Category.HOUSING,
                        "visit",
                        2,
                        null,
                        null,
                        Map.of());
        var file = Examples.folasade();
        return new CitizenFile(
                file.person(),
                file.scopes(),
                file.records(),
                file.links(),
                file.involvements(),
                file.events(),
                file.notes(),
                List.of(new Recorded<>(header, response)),
                Belief.USUAL);
    }
}
