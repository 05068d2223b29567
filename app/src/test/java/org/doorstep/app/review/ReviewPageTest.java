package org.doorstep.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.PlainPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The place of decisions in a real window.
@ExtendWith(ApplicationExtension.class)
class ReviewPageTest {

    private final SimpleIntegerProperty conflicts = new SimpleIntegerProperty();
    private final SimpleIntegerProperty matches = new SimpleIntegerProperty(12);
    private final List<String> made = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private ReviewPage page;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        page =
                new ReviewPage(
                        "Review",
                        List.of(
                                new ReviewPart(
                                        "conflicts", "Conflicts", conflicts, _ -> made("none")),
                                new ReviewPart("matches", "Matches", matches, _ -> made("none"))),
                        part -> made(part.kind()));
        var scene = new Scene(page.root(), 904, 640);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        page.shown();
    }

    @Test
    void whereSomethingWaitsStandsFirstAndNothingElseIsMadeUntilItIsChosen(FxRobot robot) {
        assertThat(made).containsExactly("matches");
        assertThat(heading("matches").getText()).isEqualTo("Matches 12");
        assertThat(heading("conflicts").getText()).isEqualTo("Conflicts");
        robot.interact(() -> conflicts.set(1));
        assertThat(heading("conflicts").getAccessibleText())
                .isEqualTo("Conflicts, 1 decision waits");

        robot.interact(() -> heading("conflicts").fire());
        robot.interact(() -> heading("matches").fire());

        assertThat(made).containsExactly("matches", "conflicts");
        assertThat(heading("matches").isSelected()).isTrue();
        robot.interact(page::closed);
        assertThat(closed).containsExactlyInAnyOrder("matches", "conflicts");
    }

    private ToggleButton heading(String kind) {
        return Look.up(page.root(), ToggleButton.class, ReviewPage.HEADING + kind);
    }

    private PlainPage made(String kind) {
        made.add(kind);
        return new PlainPage(kind, new VBox(new Label(kind)), () -> {}, () -> closed.add(kind));
    }
}
