package org.doorstep.app.citizen.casework;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Stage;

/// How far a case has come: its stages as one row of steps. Those through which it went have a
/// tick, the present one is filled, those ahead are rings. What each is, is said in words too.
final class StageRow {

    private static final Messages TEXT = Messages.of("casework");

    private StageRow() {}

    static Region of(CaseType type, CaseLine line) {
        var row = new Flow("stage-row", 0, 4);
        var went = line.run().wentThrough();
        var now = line.body().stage();
        for (int i = 0; i < type.stages().size(); i++) {
            row.getChildren().add(step(type.stages().get(i), i, went, now));
        }
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(TEXT.get("stages", line.stage(), type.stages().size()));
        return row;
    }

    private static Node step(Stage stage, int number, List<String> went, String now) {
        var here = stage.id().equals(now);
        var been = !here && went.contains(stage.id());
        var mark = new HBox();
        mark.getStyleClass().addAll("stage-mark", here ? "here" : been ? "been" : "ahead");
        if (been) {
            mark.getChildren().add(Icons.of("mdoal-check"));
        }
        var words = new Label(stage.title());
        words.getStyleClass().add(here ? "strong" : "secondary");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var step = new HBox(mark, words);
        step.getStyleClass().add("stage-step");
        step.setAccessibleRole(AccessibleRole.TEXT);
        step.setAccessibleText(
                TEXT.get(here ? "stage.here" : been ? "stage.been" : "stage.ahead", stage.title()));
        if (number > 0) {
            var way = new Region();
            way.getStyleClass().add("stage-way");
            step.getChildren().addFirst(way);
        }
        return step;
    }
}
