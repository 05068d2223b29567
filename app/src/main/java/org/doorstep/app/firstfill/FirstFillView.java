package org.doorstep.app.firstfill;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;

/// Getting the files for the first time. Nothing about residents on this screen.
public final class FirstFillView {

    public static final String START = "firstfill.start";

    private static final Messages TEXT = Messages.of("firstfill");

    private final StackPane root = new StackPane();
    private final Button start = new Button(TEXT.get("start"));

    /// @param startWork goes to the desk; the fill goes on behind it
    public FirstFillView(FirstFillModel model, String officerName, Runnable startWork) {
        var headline = Texts.strong("");
        headline.textProperty().bind(model.headline());
        var detail = Texts.secondary("");
        detail.textProperty().bind(model.detail());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        bar.setAccessibleText(TEXT.get("progress"));
        start.setId(START);
        start.getStyleClass().addAll("accent", "wide-button");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(_ -> startWork.run());
        start.visibleProperty().bind(model.canStart());
        start.managedProperty().bind(model.canStart());
        var column =
                new VBox(
                        Texts.pageTitle(TEXT.get("title", officerName)),
                        Texts.secondary(TEXT.get("about")),
                        headline,
                        bar,
                        detail,
                        start);
        column.getStyleClass().add("signin-column");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("signin");
        root.getChildren().add(column);
    }

    public Region root() {
        return root;
    }

    /// Puts the focus where work starts.
    public void focus() {
        start.requestFocus();
    }
}
