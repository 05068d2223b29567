package org.doorstep.app.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.QuickSearch;
import org.jspecify.annotations.Nullable;

/// The search box's answer to `>`: what can be done, with the keys that do it.
final class CommandsView implements QuickSearch {

    static final String LIST = "shell.commands";

    private static final Messages TEXT = Messages.of("shell");

    private final List<Command> commands;
    private final Label nothing = Texts.secondary("");
    private final ListView<Command> list = new ListView<>();

    private Runnable left = () -> {};

    CommandsView(List<Command> commands) {
        this.commands = commands;
        list.setId(LIST);
        list.setAccessibleText(TEXT.get("search.commands"));
        list.setFocusTraversable(false);
        list.setPlaceholder(nothing);
        list.prefHeightProperty()
                .bind(
                        Bindings.max(1, Bindings.size(list.getItems()))
                                .multiply(list.fixedCellSizeProperty())
                                .add(2));
        list.setCellFactory(_ -> new CommandCell());
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                choose(false);
            }
        });
    }

    @Override
    public Region results() {
        return list;
    }

    @Override
    public void ask(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.UK);
        nothing.setText(TEXT.get("search.noCommand", typed.strip()));
        list.getItems()
                .setAll(
                        commands.stream()
                                .filter(command ->
                                        command.words().toLowerCase(Locale.UK).contains(wanted))
                                .toList());
        list.getSelectionModel().selectFirst();
    }

    @Override
    public void move(int rows) {
        var next = list.getSelectionModel().getSelectedIndex() + rows;
        list.getSelectionModel()
                .select(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    @Override
    public void choose(boolean beside) {
        var command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            command.action().run();
            left.run();
        }
    }

    @Override
    public void onLeave(Runnable leaving) {
        left = leaving;
    }

    @Override
    public void forget() {
        list.getItems().clear();
    }

    private static final class CommandCell extends ListCell<Command> {

        private final Label words = Texts.body("");
        private final Label keys = Texts.caption("");
        private final HBox row = new HBox(words, keys);

        CommandCell() {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            row.getStyleClass().add("command-row");
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            words.setText(command.words());
            keys.setText(command.keys());
            setAccessibleText(command.words() + " " + command.keys());
            setGraphic(row);
        }
    }
}
