package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where the focus is after a part of a page was made anew.
@ExtendWith(ApplicationExtension.class)
class KeptFocusTest {

    private VBox part;
    private Button elsewhere;
    private Scene scene;

    @Start
    void start(Stage stage) {
        part = new VBox();
        elsewhere = new Button("Search");
        part.getChildren().setAll(buttons("Now", "Mrs", "Ms"));
        scene = new Scene(new VBox(elsewhere, part));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void itIsOnTheSameControlIfThatIsThereAgain(FxRobot robot) {
        assertThat(afterwards(robot, "Mrs", "Now", "Mrs", "Ms")).isEqualTo("Mrs");
    }

    @Test
    void itIsOnTheNextOneIfThatIsGone(FxRobot robot) {
        assertThat(afterwards(robot, "Mrs", "Now", "Ms")).isEqualTo("Ms");
    }

    @Test
    void itIsOnTheFirstOneIfWhatFollowedIsGoneToo(FxRobot robot) {
        assertThat(afterwards(robot, "Ms", "Now", "Council tax")).isEqualTo("Now");
    }

    @Test
    void itIsOnThePartItselfIfNothingInItCanHaveIt(FxRobot robot) {
        afterwards(robot, "Ms");

        assertThat(scene.getFocusOwner()).isSameAs(part);
    }

    @Test
    void itIsLeftAloneIfItWasElsewhere(FxRobot robot) {
        robot.interact(() -> {
            elsewhere.requestFocus();
            KeptFocus.inside(part, () -> part.getChildren().setAll(buttons("Now")));
        });

        assertThat(scene.getFocusOwner()).isSameAs(elsewhere);
    }

    private String afterwards(FxRobot robot, String pressed, String... now) {
        robot.interact(() -> {
            part.getChildren().stream()
                    .filter(node -> ((Labeled) node).getText().equals(pressed))
                    .forEach(Node::requestFocus);
            KeptFocus.inside(part, () -> part.getChildren().setAll(buttons(now)));
        });
        return scene.getFocusOwner() instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static List<Button> buttons(String... words) {
        return Stream.of(words).map(Button::new).toList();
    }
}
