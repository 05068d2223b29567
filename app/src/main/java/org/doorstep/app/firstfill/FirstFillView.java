package org.doorstep.app.firstfill;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;

/// Getting the files for the first time. Nothing about residents on this screen.
public final class FirstFillView {

    public static final String START = "firstfill.start";
    public static final String SIGN_IN = "firstfill.signin";

    private static final Messages TEXT = Messages.of("firstfill");

    private final StackPane root = new StackPane();
    private final Button start = new Button();

    /// @param signIn sends the officer to the browser
    public FirstFillView(FirstFillModel model, String officerName, Runnable signIn) {
        var headline = Texts.strong("");
        headline.textProperty().bind(model.headline());
        var detail = Texts.secondary("");
        detail.textProperty().bind(model.detail());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        bar.setAccessibleText(TEXT.get("progress"));
        var said = Texts.secondary("");
        said.textProperty().bind(model.said());
        shown(said, model.said().isNotEmpty().and(model.signInNeeded()));
        wide(start, START);
        start.textProperty()
                .bind(
                        Bindings.when(model.unattended())
                                .then(TEXT.get("start.unattended"))
                                .otherwise(TEXT.get("start")));
        start.setOnAction(_ -> model.start());
        shown(start, model.canStart());
        var again = new Button(TEXT.get("signIn.act"));
        wide(again, SIGN_IN);
        again.setOnAction(_ -> signIn.run());
        shown(again, model.signInNeeded());
        // One accent: on what the officer most needs now.
        model.signInNeeded()
                .subscribe(needed -> {
                    Styled.when(again, "accent", needed);
                    Styled.when(start, "accent", !needed);
                });
        var column =
                new VBox(
                        Texts.pageTitle(TEXT.get("title", officerName)),
                        Texts.secondary(TEXT.get("about")),
                        headline,
                        bar,
                        detail,
                        said,
                        again,
                        start);
        column.getStyleClass().add("signin-column");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().add("signin");
        root.getChildren().add(column);
    }

    public Region root() {
        return root;
    }

    private static void wide(Button button, String id) {
        button.setId(id);
        button.getStyleClass().add("wide-button");
        button.setMaxWidth(Double.MAX_VALUE);
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// Puts the focus where work starts.
    public void focus() {
        start.requestFocus();
    }
}
