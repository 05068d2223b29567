package org.doorstep.app.ui.task;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Whom;

/// One task in a list: a box to tick when it is done, what it is and by when, and a menu of all
/// that can be done with it. Up and down lead from row to row, Ctrl+. opens the menu.
public final class TaskRow extends HBox {

    /// Ids of its parts.
    public static final String DONE = "task.done";

    public static final String WORDS = "task.words";

    private static final Messages TEXT = Messages.of("task");

    /// Between the parts of a line of text.
    private static final String GAP = "   ";

    private static final KeyCombination MENU =
            new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);

    private final TaskLine line;
    private final MenuButton menu;
    private final Pressable words;

    /// @param open what pressing the words does
    /// @param change opens the form of the task
    public TaskRow(TaskLine line, TaskDeeds deeds, Team team, Runnable open, Runnable change) {
        this.line = line;
        this.menu = new TaskMenu(line, deeds, team, change).button();
        getStyleClass().add("task-row");
        words = words(open);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(box(deeds), words, menu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public TaskLine line() {
        return line;
    }

    /// Puts the focus on what the task is.
    public void focus() {
        words.requestFocus();
    }

    private CheckBox box(TaskDeeds deeds) {
        var box = new CheckBox();
        box.setId(DONE);
        box.setSelected(!line.body().isOpen());
        box.setAccessibleText(TEXT.get("doneBox", line.what()));
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                deeds.done(line);
            } else {
                deeds.openAgain(line);
            }
        });
        return box;
    }

    private Pressable words(Runnable open) {
        var what = Prose.of(line.what(), "task-what");
        var under = new Prose("task-under");
        if (!line.whose().name().isEmpty()) {
            Whom.tag(under.add(line.whose().name()), line.whose()).add(GAP);
        }
        under.add(ServiceMark.of(line.body().service()))
                .add(" " + line.body().service().title() + GAP, "secondary")
                .add(line.by(), "secondary");
        var left = new VBox(what, under);
        HBox.setHgrow(left, Priority.ALWAYS);
        var words = new Pressable(line.sentence(), open, left);
        words.setId(WORDS);
        words.getStyleClass().add("task-words");
        var tags = new VBox();
        tags.getStyleClass().add("task-tags");
        if (!line.state().isEmpty()) {
            tags.getChildren().add(rigid(LimitTag.of(line.standing(), line.state())));
        }
        if (line.given()) {
            tags.getChildren().add(rigid(StatusTag.of(StatusTag.Status.DUE, TEXT.get("given"))));
        }
        words.getChildren().add(tags);
        if (line.record().header().waiting()) {
            words.setAccessibleText(line.sentence() + ", " + TEXT.get("waiting"));
        }
        return words;
    }

    private static Label rigid(Label tag) {
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private void pressed(KeyEvent event) {
        if (MENU.match(event)) {
            menu.show();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void move(int rows) {
        var all =
                getParent().getChildrenUnmodifiable().stream()
                        .filter(TaskRow.class::isInstance)
                        .map(TaskRow.class::cast)
                        .toList();
        var next = all.indexOf(this) + rows;
        if (next >= 0 && next < all.size()) {
            all.get(next).focus();
        }
    }
}
