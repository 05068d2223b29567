package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.ui.FittedColumns.Width;
import org.doorstep.app.ui.StatusTag.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// How words stand beside each other, beside their buttons and in columns.
@ExtendWith(ApplicationExtension.class)
class LinesTest {

    private static final String LONG = "ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun (Mrs)";

    private Button add;
    private Button start;
    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
        add = new Button("Add note");
        start = new Button("Start a form");
    }

    @Test
    void whatCanBeDoneStandsAtTheEndOfTheLineWhereItFits(FxRobot robot) {
        var name = Prose.of("WU, Li", "person-name");
        var line = show(robot, new WithDeeds("line", name, start, add));

        assertThat(place(add).getMaxX()).isEqualTo(line.getWidth(), within(1.0));
        assertThat(middle(add)).isEqualTo(middle(name), within(1.0));
    }

    @Test
    void aLongNameTakesTheWholeWidthAndWhatCanBeDoneStandsTogetherBelowIt(FxRobot robot) {
        var name = Prose.of(LONG, "person-name");
        var line = show(robot, new WithDeeds("line", name, start, add));

        assertThat(name.getWidth()).isEqualTo(line.getWidth(), within(1.0));
        assertThat(place(start).getMinY()).isGreaterThanOrEqualTo(place(name).getMaxY());
        assertThat(place(start).getMinX()).isEqualTo(place(name).getMinX(), within(1.0));
        assertThat(middle(add)).isEqualTo(middle(start), within(1.0));
    }

    @Test
    void wordsWithNothingToDoTakeNoMoreRoomThanTheyNeed(FxRobot robot) {
        var name = Prose.of("WU, Li", "person-name");
        start.setManaged(false);
        var line = show(robot, new WithDeeds("line", name, start));

        assertThat(line.getHeight()).isEqualTo(name.getHeight(), within(1.0));
    }

    @Test
    void theFirstLinesOfARowStandOnOneLineWhateverIsInThem(FxRobot robot) {
        var name = new Label("WU, Li");
        var tag = StatusTag.of(Status.LATE, "Late 2 days");
        var none = new Label("None known");
        var row =
                new HBox(
                        new TwoLines(name, new Label("12 Elm Road")),
                        new TwoLines(tag, new Label("")),
                        new TwoLines(none, new Label("")));
        show(robot, row);

        assertThat(List.of(baseline(tag), baseline(none)))
                .allSatisfy(each -> assertThat(each).isEqualTo(baseline(name), within(1.0)));
    }

    @Test
    void columnsShareOutWhatIsLeftAndShrinkAlikeWhereTheirLeastHasNoRoom() {
        var columns = List.of(new Width(10, 3), new Width(6, 1), new Width(4, 0));

        assertThat(FittedColumns.fitted(columns, 24)).containsExactly(13, 7, 4);
        assertThat(FittedColumns.fitted(columns, 10)).containsExactly(5, 3, 2);
    }

    private <T extends Region> T show(FxRobot robot, T node) {
        robot.interact(() -> {
            node.setMinWidth(600);
            node.setMaxWidth(600);
            var scene = new Scene(new VBox(node), 640, 400);
            Styling.apply(scene, Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        return node;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static double middle(Node node) {
        return place(node).getCenterY();
    }

    private static double baseline(Label label) {
        return place(label).getMinY() + label.getBaselineOffset();
    }
}
