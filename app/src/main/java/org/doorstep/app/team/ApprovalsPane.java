package org.doorstep.app.team;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.doorstep.app.ui.task.LimitTag;

/// What waits for the officer's approval, a row for each; nothing where nothing does.
final class ApprovalsPane {

    static final String ROW = "team.approval.";
    static final String ALL = "team.approval-all";

    private static final Messages TEXT = Messages.of("team");

    /// Most rows until the officer asks for all: the board stands below.
    private static final int ROWS = 5;

    private final Consumer<ApprovalRow> open;
    private final Label title = Texts.sectionTitle("");
    private final VBox rows = new VBox();
    private final Button all = new Button();
    private final VBox root = new VBox(title, rows, all);
    private final Subscription follow;
    private List<ApprovalRow> shown = List.of();
    private boolean whole;

    /// @param open shows what is to be approved
    ApprovalsPane(ApprovalsModel model, Consumer<ApprovalRow> open) {
        this.open = open;
        root.getStyleClass().add("section");
        rows.getStyleClass().add("task-list");
        all.setId(ALL);
        all.getStyleClass().addAll("flat", "link");
        all.setOnAction(_ -> {
            whole = true;
            fill();
        });
        follow = model.rowsProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void close() {
        follow.unsubscribe();
    }

    private void show(List<ApprovalRow> now) {
        shown = now;
        title.setText(TEXT.get("approvals", now.size()));
        shown(root, !now.isEmpty());
        fill();
    }

    private void fill() {
        rows.getChildren()
                .setAll(
                        shown.stream()
                                .limit(whole ? Long.MAX_VALUE : ROWS)
                                .map(this::row)
                                .toList());
        all.setText(TEXT.get("approvals.all", shown.size()));
        shown(all, !whole && shown.size() > ROWS);
    }

    private Node row(ApprovalRow of) {
        var lines = new VBox(Whom.of(of.who(), "strong"), Texts.secondary(of.what()));
        if (!of.by().isEmpty()) {
            lines.getChildren().add(Texts.secondary(of.by()));
        }
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new Pressable(of.sentence(), () -> open.accept(of), lines);
        if (!of.limit().isEmpty()) {
            var tag = LimitTag.of(of.standing(), of.limit());
            tag.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(tag);
        }
        row.getStyleClass().addAll("news-row", "approval-row");
        row.setId(ROW + of.caseId());
        return row;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
