package org.doorstep.app.citizen.casework;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.example.CaseExamples;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.Photos;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the cases of a citizen, to be looked at in `target/pictures`. Every build walks through
/// one.
@ExtendWith(ApplicationExtension.class)
class CasesPicturesTest {

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
    @Tag("long")
    void allOfThem() {
        draw("cases", _ -> {});
    }

    @Test
    void oneWhole() {
        draw("case-housing", page -> open(page, "Tenancy and household check"));
    }

    @Test
    @Tag("long")
    void oneThatIsHeldClosely() {
        draw("case", page -> open(page, "Safeguarding concern"));
    }

    @Test
    @Tag("long")
    void itsHistory() {
        draw(
                "case-history",
                page -> {
                    open(page, "Safeguarding concern");
                    page.applyCss();
                    page.layout();
                    page.lookupAll(".scroll-pane").stream()
                            .map(ScrollPane.class::cast)
                            .filter(pane ->
                                    pane.getContent().getStyleClass().contains("tasks-part"))
                            .forEach(pane -> pane.setVvalue(1));
                });
    }

    @Test
    @Tag("long")
    void whatHappened() {
        draw(
                "case-happened",
                page -> {
                    open(page, "Tenancy and household check");
                    page.applyCss();
                    page.layout();
                    Look.up(page, MenuButton.class, CaseView.HAPPENED).getItems().stream()
                            .filter(item -> item.getText().equals("Emergency hazard found"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                });
    }

    @Test
    @Tag("long")
    void itsPhotos() {
        draw(
                "case-photos",
                page -> {
                    open(page, "Tenancy and household check");
                    layOut(page);
                    page.lookupAll(".scroll-pane").stream()
                            .map(ScrollPane.class::cast)
                            .filter(pane ->
                                    pane.getContent().getStyleClass().contains("tasks-part"))
                            .forEach(pane -> pane.setVvalue(0.5));
                });
    }

    /// Two photos of the tenancy check.
    private static void photos(DeskInMemory desk, UUID person) {
        var check =
                desk.tasks.cases.of(person).stream()
                        .filter(run -> run.body().type().equals("tenancy-and-household-check"))
                        .findFirst()
                        .orElseThrow();
        for (int i = 1; i <= 2; i++) {
            var file =
                    desk.attachments
                            .kept("Bedroom " + i + ".png", Photos.wall(i))
                            .captioned(i == 1 ? "Black mould on the outer wall" : "");
            var header =
                    new Header(
                            file.id(),
                            person,
                            Category.HOUSING,
                            Sensitivity.NORMAL,
                            1,
                            "W00012",
                            file.takenAt(),
                            file.takenAt());
            var record = file.record(Category.HOUSING, check.id(), "photos", check.id(), "W00012");
            desk.attachments.add(new Recorded<>(header, record));
        }
    }

    @Test
    @Tag("long")
    void aNewOne() {
        draw(
                "case-new",
                page -> {
                    Look.up(page, Button.class, CasesPart.OPEN).fire();
                    page.applyCss();
                    page.layout();
                    type(page);
                    page.applyCss();
                    page.layout();
                    page.lookupAll(".check-box").stream()
                            .map(CheckBox.class::cast)
                            .filter(box -> box.getText().startsWith("Neglect"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    Look.up(page, TextArea.class, CaseFormView.WHY)
                            .setText("Rang the duty desk. Her nephew has her bank card.");
                });
    }

    @SuppressWarnings("unchecked")
    private static void type(Region page) {
        Look.up(page, ComboBox.class, CaseFormView.TYPE).setValue("safeguarding-concern");
    }

    private static void open(Region page, String title) {
        page.lookupAll(".case-row").stream()
                .map(Pressable.class::cast)
                .filter(row -> row.getAccessibleText().startsWith(title))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void draw(String name, Consumer<Region> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var folasade = Examples.folasade();
                    var desk = new DeskInMemory().with(folasade);
                    CaseExamples.fill(desk.tasks.cases, folasade.person());
                    photos(desk, folasade.person());
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CitizenPages.address(folasade.person()));
                    layOut(shell.root());
                    shell.root().lookupAll(".anchor").stream()
                            .map(ToggleButton.class::cast)
                            .filter(anchor -> anchor.getText().startsWith("Cases"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    layOut(shell.root());
                    then.accept(shell.root());
                });
    }

    private static void layOut(Region page) {
        page.applyCss();
        page.layout();
    }
}
