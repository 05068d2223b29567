package org.doorstep.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Prose;

/// The message at the bottom left: one line and Undo, see [NoticeModel].
final class NoticeView {

    static final String BAR = "shell.notice";
    static final String UNDO = "shell.notice.undo";
    static final String DISMISS = "shell.notice.dismiss";

    private static final Messages TEXT = Messages.of("shell");

    private final HBox bar = new HBox();

    NoticeView(NoticeModel model) {
        // Names in it may have marks that a label draws past its edge.
        var words = new Prose("notice-words");
        words.setMinWidth(0);
        model.words().subscribe(words::text);
        var undo = new Button(TEXT.get("notice.undo"));
        undo.setId(UNDO);
        undo.getStyleClass().addAll("flat", "link");
        undo.visibleProperty().bind(model.undoable());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undo());
        var dismiss = new Button();
        dismiss.setId(DISMISS);
        dismiss.setGraphic(Icons.of("mdoal-close"));
        dismiss.setAccessibleText(TEXT.get("notice.dismiss"));
        dismiss.setTooltip(new Tooltip(TEXT.get("notice.dismiss")));
        dismiss.getStyleClass().add("flat");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(_ -> model.dismiss());
        bar.setId(BAR);
        bar.setAccessibleText(TEXT.get("notice.region"));
        bar.getStyleClass().add("notice");
        bar.getChildren().addAll(words, undo, dismiss);
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        bar.visibleProperty().bind(model.words().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
    }

    Region root() {
        return bar;
    }
}
