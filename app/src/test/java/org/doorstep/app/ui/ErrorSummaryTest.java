package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What is wrong with a form, above a low drawer of fields.
@ExtendWith(ApplicationExtension.class)
class ErrorSummaryTest {

    private ErrorSummary summary;
    private List<TextField> inputs;
    private List<VBox> boxes;
    private ScrollPane scroll;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        summary = new ErrorSummary("There is a problem");
        inputs = IntStream.range(0, 12).mapToObj(_ -> new TextField()).toList();
        boxes =
                inputs.stream()
                        .map(input ->
                                new FieldBox("Who agreed", null, input)
                                        .error(new SimpleStringProperty("Enter who agreed"))
                                        .root())
                        .toList();
        var fields = new VBox(summary.root());
        fields.getChildren().addAll(boxes);
        scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        var scene = new Scene(scroll, 400, 160);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLinkBringsItsFieldInSightWithItsLabelAndWhatIsWrong(FxRobot robot) {
        robot.interact(() -> {
            summary.show(
                    List.of(
                            new ErrorSummary.Fault("Enter the evidence", inputs.getFirst()),
                            new ErrorSummary.Fault("Enter who agreed", inputs.get(7))));
            ((Hyperlink) summary.root().getChildren().get(2)).fire();
            scroll.layout();
        });

        assertThat(inputs.get(7).isFocused()).isTrue();
        var window = place(scroll);
        var box = place(boxes.get(7));
        assertThat(box.getMinY()).isGreaterThanOrEqualTo(window.getMinY());
        assertThat(box.getMaxY()).isLessThanOrEqualTo(window.getMaxY());
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
