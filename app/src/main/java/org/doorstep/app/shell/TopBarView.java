package org.doorstep.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Texts;

/// The bar at the top: search, sync, who works here, lock.
final class TopBarView {

    static final String LOCK = "shell.lock";
    static final String MENU = "shell.menu";

    private static final Messages TEXT = Messages.of("shell");

    private final HBox root = new HBox();
    private final Label name = Texts.strong(TEXT.get("appName"));
    private final Label officer;
    private final Button menu = new Button();

    TopBarView(
            String officerName,
            SearchBoxView search,
            SyncPillView pill,
            Runnable openMenu,
            Runnable lock) {
        root.getStyleClass().add("top-bar");
        name.getStyleClass().add("app-name");
        officer = Texts.body(officerName);
        officer.getStyleClass().add("officer");
        officer.setWrapText(false);
        officer.setMinWidth(Region.USE_PREF_SIZE);
        menu.setId(MENU);
        menu.setGraphic(Icons.of("mdomz-menu"));
        menu.setAccessibleText(TEXT.get("menu"));
        menu.setTooltip(new Tooltip(TEXT.get("menu")));
        menu.getStyleClass().add("flat");
        menu.setOnAction(_ -> openMenu.run());
        var lockButton = new Button(TEXT.get("lock"));
        lockButton.setId(LOCK);
        lockButton.setMinWidth(Region.USE_PREF_SIZE);
        lockButton.setOnAction(_ -> lock.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(search.root(), Priority.SOMETIMES);
        root.getChildren().addAll(menu, name, search.root(), gap, pill.root(), officer, lockButton);
        small(false);
    }

    Region root() {
        return root;
    }

    /// Leaves out the names and offers the menu where there is no room for the rail.
    void small(boolean small) {
        menu.setVisible(small);
        menu.setManaged(small);
        name.setVisible(!small);
        name.setManaged(!small);
        officer.setVisible(!small);
        officer.setManaged(!small);
    }
}
