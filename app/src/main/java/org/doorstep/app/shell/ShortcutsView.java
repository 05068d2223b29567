package org.doorstep.app.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;

/// The list of shortcuts under F1.
final class ShortcutsView {

    static final String PANEL = "shell.shortcuts";
    static final String CLOSE = "shell.shortcuts.close";

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final Button close = new Button(TEXT.get("shortcuts.close"));

    ShortcutsView(List<Command> commands, Runnable closed) {
        var grid = new GridPane();
        grid.getStyleClass().add("shortcuts");
        for (int row = 0; row < commands.size(); row++) {
            grid.add(Texts.strong(commands.get(row).keys()), 0, row);
            grid.add(Texts.body(commands.get(row).words()), 1, row);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
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

    Region root() {
        return root;
    }

    Button close() {
        return close;
    }
}
