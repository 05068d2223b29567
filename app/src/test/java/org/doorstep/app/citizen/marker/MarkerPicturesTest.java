package org.doorstep.app.citizen.marker;

import static org.doorstep.app.example.FileBuilder.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws warnings that officers recorded, and the form in which they do.
@ExtendWith(ApplicationExtension.class)
class MarkerPicturesTest {

    private static final String TEXT = "Do not visit: see at the office";

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
    @SuppressWarnings("unchecked") // the box's own type
    void aNewWarning() {
        draw(
                "warning-new",
                page -> {
                    Look.up(page, Button.class, "citizen.addWarning").fire();
                    ((ComboBox<String>) Look.up(page, ComboBox.class, MarkerFormView.TYPE))
                            .setValue("Do not visit alone");
                    Look.up(page, TextArea.class, MarkerFormView.EVIDENCE)
                            .setText(
                                    "Shouted at the rent officer on 3 August and blocked the door.");
                    Look.up(page, Button.class, MarkerFormView.SAVE).fire();
                });
    }

    @Test
    void aFormThatIsLeftLeavesAWindowThatIsLaidOut() {
        draw(
                "warning-left",
                page -> {
                    Look.up(page, Button.class, "citizen.addWarning").fire();
                    page.applyCss();
                    page.layout();
                    page.lookupAll(".marker-form .button").stream()
                            .map(Button.class::cast)
                            .filter(button -> button.getText().equals("_Throw away"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    page.applyCss();
                    page.layout();
                });
    }

    @Test
    void aRecordedWarning() {
        draw("warning-recorded", MarkerPicturesTest::choose);
    }

    @Test
    @Tag("long")
    void theEndOfAWarning() {
        draw(
                "warning-end",
                page -> {
                    choose(page);
                    page.applyCss();
                    page.layout();
                    Look.up(page, Button.class, "citizen.warning.end").fire();
                });
    }

    private static void choose(Region page) {
        page.lookupAll(".marker").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(tag -> ((Labeled) tag).getText().equals(TEXT))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void draw(String name, Consumer<Region> then) {
        var file = warned(Examples.folasade());
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory().with(file);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CitizenPages.address(file.person()));
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    then.accept(shell.root());
                });
    }

    private static CitizenFile warned(CitizenFile file) {
        return new CitizenFile(
                file.person(),
                file.scopes(),
                file.records(),
                file.links(),
                file.involvements(),
                file.events(),
                file.notes(),
                file.responses(),
                new Belief(
                        TrustRules.USUAL,
                        List.of(),
                        List.of(
                                act("a", Marker.Kind.RECORDED, "2026-02-03T10:00:00Z", null),
                                act(
                                        "b",
                                        Marker.Kind.REVIEWED,
                                        "2026-08-04T15:10:00Z",
                                        "Nothing has changed"))));
    }

    private static Recorded<Marker> act(
            String name, Marker.Kind kind, String at, @Nullable String reason) {
        var moment = Instant.parse(at);
        return new Recorded<>(
                new Header(
                        id("act" + name),
                        Examples.folasade().person(),
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        1,
                        "W00012",
                        moment,
                        moment),
                new Marker(
                        Category.HOUSING,
                        id("warning"),
                        id(name),
                        kind == Marker.Kind.RECORDED ? null : id("a"),
                        kind,
                        Caution.Level.STOP,
                        TEXT,
                        LocalDate.parse("2027-02-04"),
                        "Her former partner threatened two officers at the door on 1 February.",
                        "Amara Singh, team manager",
                        Marker.Told.NO,
                        "He might learn of it and be angrier",
                        reason,
                        null));
    }
}
