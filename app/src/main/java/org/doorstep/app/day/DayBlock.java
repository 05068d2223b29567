package org.doorstep.app.day;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.task.TaskRow;

/// A heading with a count and its rows, at first at most six of them.
final class DayBlock<T> {

    private static final Messages TEXT = Messages.of("day");

    /// Most rows until the officer asks for all.
    private static final int ROWS = 6;

    private final Function<T, Node> row;
    private final Label title;
    private final VBox rows = new VBox();
    private final Button all = new Button();
    private final VBox root = new VBox();
    private List<T> lines = List.of();
    private boolean whole;

    DayBlock(String name, Function<T, Node> row) {
        this.row = row;
        this.title = Texts.sectionTitle("");
        all.setId(DayView.ALL + name);
        all.getStyleClass().addAll("flat", "link");
        all.setOnAction(_ -> {
            whole = true;
            var from = ROWS;
            fill();
            focusRow(from);
        });
        rows.getStyleClass().add("task-list");
        rows.setId(DayView.BLOCK + name);
        root.getStyleClass().add("day-block");
        root.getChildren().addAll(title, rows, all);
    }

    VBox root() {
        return root;
    }

    void title(String words) {
        title.setText(words);
    }

    void show(List<T> now) {
        var before = focused();
        lines = now;
        shown(root, !now.isEmpty());
        fill();
        if (before >= 0) {
            focusRow(before);
        }
    }

    boolean focus() {
        return focusRow(0);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void fill() {
        rows.getChildren()
                .setAll(lines.stream().limit(whole ? Long.MAX_VALUE : ROWS).map(row).toList());
        all.setText(TEXT.get("all", lines.size()));
        shown(all, !whole && lines.size() > ROWS);
    }

    /// Where in the block the focus is; -1 if it is elsewhere.
    private int focused() {
        var scene = root.getScene();
        for (var at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at.getParent() == rows) {
                return rows.getChildren().indexOf(at);
            }
        }
        return -1;
    }

    private boolean focusRow(int number) {
        if (rows.getChildren().isEmpty()) {
            return false;
        }
        var row = rows.getChildren().get(Math.min(number, rows.getChildren().size() - 1));
        if (row instanceof TaskRow task) {
            task.focus();
        } else {
            row.requestFocus();
        }
        return true;
    }
}
