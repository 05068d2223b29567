package org.doorstep.app.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MovingPictures;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Taking a photo in a real window, by keyboard.
@ExtendWith(ApplicationExtension.class)
class CameraPaneTest {

    private final MovingPictures cameras = new MovingPictures("Built in");
    private final List<Shot> used = new ArrayList<>();
    private final CameraModel model = new CameraModel(cameras, Background.direct(), used::add);
    private final VBox page = new VBox();
    private Stage stage;

    @Start
    void start(Stage window) {
        Styling.loadFonts();
        stage = window;
        page.getChildren().add(new CameraPane(model, () -> {}).root());
        var scene = new Scene(page, 700, 600);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aKeyTakesThePhotoAndAnotherUsesIt(FxRobot robot) {
        robot.interact(model::begin);
        robot.type(KeyCode.SPACE).type(KeyCode.SPACE);

        assertThat(used).hasSize(1);
        assertThat(cameras.on()).isZero();
    }

    @Test
    void thePictureIsInSightWhenTheCameraOpensBelowTheFold(FxRobot robot) {
        var scroll = new ScrollPane();
        robot.interact(() -> {
            var above = new Region();
            above.setMinHeight(900);
            var column = new VBox(above, page);
            stage.getScene().setRoot(scroll);
            scroll.setContent(column);
        });
        robot.interact(model::begin);

        var use = Look.up(scroll, Button.class, CameraPane.TAKE);
        var seen = scroll.sceneToLocal(use.localToScene(use.getLayoutBounds()));
        assertThat(seen.getMaxY()).isPositive().isLessThanOrEqualTo(scroll.getHeight());
    }

    @Test
    void escTurnsTheCameraOff(FxRobot robot) {
        robot.interact(model::begin);
        robot.type(KeyCode.ESCAPE);

        assertThat(cameras.on()).isZero();
        assertThat(Look.up(page, Button.class, CameraPane.TAKE).getParent().getParent().isVisible())
                .isFalse();
    }

    @Test
    void theCameraGoesOffWhenThePageLeavesTheScreen(FxRobot robot) {
        robot.interact(model::begin);
        robot.interact(() -> page.getChildren().clear());

        assertThat(cameras.on()).isZero();
    }

    @Test
    void theCameraGoesOffWhenTheWindowCloses(FxRobot robot) {
        robot.interact(model::begin);
        robot.interact(stage::hide);

        assertThat(cameras.on()).isZero();
    }

    @Test
    void aCameraThatDoesNotOpenIsSaidInWords(FxRobot robot) {
        cameras.busy(true);
        robot.interact(model::begin);

        assertThat(Look.up(page, Labeled.class, CameraPane.SAYS).getText())
                .startsWith("The camera did not open. Another program may be using it");
    }
}
