package org.doorstep.app.day;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Whom;
import org.doorstep.app.ui.task.LimitTag;

/// What nobody has yet, in a row like that of a task: what it is and by when, and a button that
/// takes it. Up and down lead from row to row.
final class WaitingRow extends HBox {

    private static final Messages TEXT = Messages.of("day");

    /// Between the parts of a line of text.
    private static final String GAP = "   ";

    private final Pressable words;

    /// @param open shows the person's file
    /// @param take makes the officer its owner
    WaitingRow(WaitingLine line, Runnable open, Runnable take) {
        getStyleClass().addAll("task-row", "waiting-row");
        words = words(line, open);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button(TEXT.get("take"));
        button.setId(DayView.TAKE);
        button.setAccessibleText(TEXT.get("take.named", line.what(), line.who().name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> take.run());
        getChildren().addAll(words, button);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts the focus on what it is.
    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    private static Pressable words(WaitingLine line, Runnable open) {
        var under = new Prose("task-under");
        if (!line.who().name().isEmpty()) {
            Whom.tag(under.add(line.who().name()), line.who()).add(GAP);
        }
        under.add(ServiceMark.of(line.service())).add(" " + line.service().title(), "secondary");
        if (!line.by().isEmpty()) {
            under.add(GAP + line.by(), "secondary");
        }
        var left = new VBox(Prose.of(line.what(), "task-what"), under);
        HBox.setHgrow(left, Priority.ALWAYS);
        var words = new Pressable(line.sentence(), open, left);
        words.setId(DayView.WAITING);
        words.getStyleClass().add("task-words");
        if (line.first() != null && !line.state().isEmpty()) {
            var tag = LimitTag.of(line.first().standing(), line.state());
            tag.setMinWidth(Region.USE_PREF_SIZE);
            words.getChildren().add(tag);
        }
        return words;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            var all = getParent().getChildrenUnmodifiable();
            var next = all.indexOf(this) + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            if (next >= 0 && next < all.size()) {
                all.get(next).requestFocus();
            }
            event.consume();
        }
    }
}
