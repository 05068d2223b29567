package org.doorstep.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// The context column: *Now* until something is chosen, then its detail. The page beside it never
/// reflows.
final class ContextView {

    static final String COLUMN = "shell.context";
    static final String CLOSE = "shell.context.close";

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final Label title = Texts.sectionTitle("");
    private final Button close = new Button();
    private final ScrollPane scroll = new ScrollPane();
    private final Region now;

    ContextView(Region now, Runnable closed) {
        this.now = now;
        close.setId(CLOSE);
        close.setGraphic(Icons.of("mdoal-close"));
        close.setAccessibleText(TEXT.get("context.close"));
        close.setTooltip(new Tooltip(TEXT.get("context.close")));
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> closed.run());
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, close);
        head.getStyleClass().add("context-head");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setId(COLUMN);
        root.getStyleClass().add("context");
        root.getChildren().addAll(head, scroll);
        show(null);
    }

    Region root() {
        return root;
    }

    /// @param detail of the page in front; null for *Now*
    void show(@Nullable Region detail) {
        title.setText(detail == null ? TEXT.get("context.now") : TEXT.get("context"));
        root.setAccessibleText(title.getText());
        scroll.setContent(detail == null ? now : detail);
    }

    /// As a drawer it can be closed; as a column it never is.
    void drawer(boolean drawer) {
        close.setVisible(drawer);
        close.setManaged(drawer);
        root.getStyleClass().remove("drawer");
        if (drawer) {
            root.getStyleClass().add("drawer");
        }
    }
}
