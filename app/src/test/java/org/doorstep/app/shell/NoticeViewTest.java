package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The message at the bottom left.
@ExtendWith(ApplicationExtension.class)
class NoticeViewTest {

    private final NoticeModel model = new NoticeModel();
    private VBox page;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        page = new VBox(new NoticeView(model).root());
        page.setMaxWidth(600);
        var scene = new Scene(new VBox(page), 640, 400);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The visit has ended",
                "Decided for Ring the landlord about the back bedroom, agreed on Monday. He calls"
                        + " back on Friday: ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun"
            })
    void wordsAndUndoShareOneMiddleHoweverManyLinesThereAre(String said, FxRobot robot) {
        robot.interact(() -> {
            model.say(said, () -> {});
            page.applyCss();
            page.layout();
        });

        var middle = middle(Look.up(page, Node.class, NoticeView.UNDO));
        assertThat(middle(page.lookup(".notice-words"))).isEqualTo(middle, within(1.0));
        assertThat(middle(Look.up(page, Node.class, NoticeView.DISMISS)))
                .isEqualTo(middle, within(1.0));
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }
}
