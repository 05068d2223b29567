package org.doorstep.app.citizen.casework;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.task.LimitTag;

/// One case in the list of them.
final class CaseRow {

    /// Id of a row, before the case's id.
    static final String ID = "case.row.";

    private static final Messages TEXT = Messages.of("casework");

    /// Between the parts of a line of text.
    private static final String GAP = "   ";

    private CaseRow() {}

    static Node of(CaseLine line, Runnable open) {
        var under = new Prose("task-under").add(line.worker(), "strong").add(GAP);
        under.add(ServiceMark.of(line.body().service()))
                .add(" " + line.body().service().title() + GAP, "secondary")
                .add(line.about().isEmpty() ? line.since() : line.about(), "secondary");
        var left = new VBox(Prose.of(line.title(), "task-what"), under);
        HBox.setHgrow(left, Priority.ALWAYS);
        var tags = new VBox();
        tags.getStyleClass().add("task-tags");
        var outcome = line.outcome();
        tags.getChildren().add(Texts.strong(outcome == null ? line.stage() : outcome));
        line.limit()
                .map(task -> LimitTag.of(task.standing(), task.state()))
                .ifPresent(tag -> {
                    tag.setMinWidth(Region.USE_PREF_SIZE);
                    tags.getChildren().add(tag);
                });
        var row = new Pressable(line.sentence(), open, left, tags);
        row.setId(ID + line.id());
        row.getStyleClass().add("case-row");
        if (line.run().record().header().waiting()) {
            row.setAccessibleText(line.sentence() + ", " + TEXT.get("waiting"));
        }
        return row;
    }
}
