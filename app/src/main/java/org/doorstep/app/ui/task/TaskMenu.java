package org.doorstep.app.ui.task;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.domain.clock.Rule;

/// Everything that can be done with a task, in one menu.
final class TaskMenu {

    private static final Messages TEXT = Messages.of("task");

    /// More are found in the form.
    private static final int MOST_MATES = 20;

    private final TaskLine line;
    private final TaskDeeds deeds;
    private final Team team;
    private final Runnable change;

    /// @param change opens the form of the task
    TaskMenu(TaskLine line, TaskDeeds deeds, Team team, Runnable change) {
        this.line = line;
        this.deeds = deeds;
        this.team = team;
        this.change = change;
    }

    MenuButton button() {
        var button = new MenuButton("", Icons.of("mdomz-more_vert"));
        button.getStyleClass().addAll("flat", "task-menu");
        button.setAccessibleText(TEXT.get("actions", line.what()));
        button.setOnShowing(_ -> button.getItems().setAll(items()));
        // A menu without items does not open.
        button.getItems().setAll(new MenuItem());
        return button;
    }

    private List<MenuItem> items() {
        if (!line.body().isOpen()) {
            return List.of(item(TEXT.get("openAgain"), () -> deeds.openAgain(line)));
        }
        var items = new ArrayList<MenuItem>();
        items.add(item(TEXT.get("done"), () -> deeds.done(line)));
        items.add(item(TEXT.get("change"), change));
        items.add(give());
        var rule = line.standing() == null ? null : line.standing().rule();
        if (rule != null) {
            clock(rule).forEach(items::add);
        }
        items.add(new SeparatorMenuItem());
        items.add(item(TEXT.get("notNeeded"), () -> deeds.notNeeded(line)));
        return items;
    }

    private List<MenuItem> clock(Rule rule) {
        if (line.standing() != null && line.standing().pause() != null) {
            return List.of(item(TEXT.get("resume"), () -> deeds.resume(line)));
        }
        if (rule.pauses().isEmpty()) {
            return List.of();
        }
        var pause = new Menu(TEXT.get("pause"));
        rule.pauses()
                .forEach(reason ->
                        pause.getItems().add(item(reason, () -> deeds.pause(line, reason))));
        return List.of(pause);
    }

    private Menu give() {
        var give = new Menu(TEXT.get("give"));
        var me = team.me().get();
        if (!me.id().equals(line.body().owner())) {
            give.getItems().add(item(TEXT.get("toMe"), () -> deeds.give(line, me.id(), me.name())));
        }
        team.mates().stream()
                .filter(mate -> !mate.officer().equals(line.body().owner()))
                .limit(MOST_MATES)
                .forEach(mate ->
                        give.getItems()
                                .add(
                                        item(
                                                mate.name(),
                                                () ->
                                                        deeds.give(
                                                                line,
                                                                mate.officer(),
                                                                mate.name()))));
        give.getItems().add(item(TEXT.get("toSomebodyElse"), change));
        if (line.body().owner() != null) {
            give.getItems()
                    .add(
                            item(
                                    TEXT.get("toNobody"),
                                    () -> deeds.give(line, null, TEXT.get("nobody"))));
        }
        return give;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        // Names may hold underscores.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
