package org.doorstep.app.citizen.task;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.citizen.task.TasksModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.TaskRow;
import org.doorstep.app.ui.task.Team;

/// The tasks of one citizen, one below the other: what is to do, then what is done.
public final class TasksPart {

    private static final Messages TEXT = Messages.of("task");

    private final TaskFormModel form;
    private final TaskDeeds deeds;
    private final Team team;
    private final Consumer<UUID> choose;
    private final VBox open = new VBox();
    private final VBox closed = new VBox();
    private final ScrollPane root;
    private final Subscription follow;

    /// @param choose hears which task the officer wants to see more of
    public TasksPart(
            TasksModel model,
            TaskFormModel form,
            TaskDeeds deeds,
            Team team,
            Consumer<UUID> choose) {
        this.form = form;
        this.deeds = deeds;
        this.team = team;
        this.choose = choose;
        open.getStyleClass().add("task-list");
        closed.getStyleClass().add("task-list");
        var page = new VBox(open, closed);
        page.getStyleClass().add("tasks-part");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        follow = model.shownProperty().subscribe(this::show);
    }

    public Region root() {
        return root;
    }

    /// Stops following the model.
    public void dispose() {
        follow.unsubscribe();
    }

    private void show(Shown shown) {
        var focused = focused();
        open.getChildren().setAll(rows(shown.open()));
        if (shown.open().isEmpty()) {
            open.getChildren().add(Texts.secondary(TEXT.get("list.none")));
        }
        closed.getChildren().clear();
        if (!shown.closed().isEmpty()) {
            closed.getChildren().add(Texts.sectionTitle(TEXT.get("list.closed")));
            closed.getChildren().addAll(rows(shown.closed()));
        }
        focusAgain(focused);
    }

    private List<TaskRow> rows(List<TaskLine> lines) {
        return lines.stream()
                .map(line ->
                        new TaskRow(
                                line,
                                deeds,
                                team,
                                () -> choose.accept(line.task()),
                                () -> change(line)))
                .toList();
    }

    /// Words of which something is left out are not changed: the task says what to do first.
    private void change(TaskLine line) {
        if (line.isWhole()) {
            form.change(line.record());
        } else {
            choose.accept(line.task());
        }
    }

    /// Where in the list the focus is; -1 if it is elsewhere.
    private int focused() {
        var scene = root.getScene();
        for (var at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at.getParent() == open) {
                return open.getChildren().indexOf(at);
            }
        }
        return -1;
    }

    /// The focus stays at its place in the list when a task goes from it.
    private void focusAgain(int before) {
        var rows =
                open.getChildren().stream()
                        .filter(TaskRow.class::isInstance)
                        .map(TaskRow.class::cast)
                        .toList();
        if (before >= 0 && !rows.isEmpty()) {
            rows.get(Math.min(before, rows.size() - 1)).focus();
        }
    }
}
