package org.doorstep.app.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;

/// The list of shortcuts under F1: those that work everywhere, then those that single pages hear
/// themselves.
final class ShortcutsView {

    static final String PANEL = "shell.shortcuts";
    static final String CLOSE = "shell.shortcuts.close";

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final Button close = new Button(TEXT.get("shortcuts.close"));

    ShortcutsView(List<Command> commands, Runnable closed) {
        var grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        commands.forEach(command -> add(grid, command.keys(), command.words()));
        grid.addRow(grid.getRowCount(), Texts.sectionTitle(TEXT.get("shortcuts.onPages")));
        GridPane.setColumnSpan(grid.getChildren().getLast(), 2);
        for (var key : PageKey.values()) {
            var name = key.name().toLowerCase(Locale.ROOT);
            add(grid, key.keys(), TEXT.get("shortcuts.page." + name));
        }
        add(grid, "Ctrl+.", TEXT.get("shortcuts.menu"));
        add(grid, "1 2 3 4", TEXT.get("shortcuts.matches"));
        add(grid, "1 2 3", TEXT.get("shortcuts.conflict"));
        add(grid, "N", TEXT.get("shortcuts.next"));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(TEXT.get("shortcuts.title"));
        close.setId(CLOSE);
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> closed.run());
        var buttons = new HBox(close);
        buttons.getStyleClass().add("buttons");
        root.setId(PANEL);
        root.getStyleClass().add("panel");
        root.setMaxHeight(Region.USE_PREF_SIZE);
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.setAccessibleText(TEXT.get("shortcuts.title"));
        root.getChildren().addAll(Texts.pageTitle(TEXT.get("shortcuts.title")), scroll, buttons);
    }

    private static void add(GridPane grid, String keys, String words) {
        var label = Texts.strong(keys);
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, Texts.body(words));
    }

    Region root() {
        return root;
    }

    Button close() {
        return close;
    }
}
