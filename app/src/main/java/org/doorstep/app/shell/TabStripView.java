package org.doorstep.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.doorstep.app.shell.TabsModel.TabRow;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;

/// The row of tabs: the place first, then the work opened from it.
final class TabStripView {

    static final String STRIP = "shell.tabs";

    private static final Messages TEXT = Messages.of("shell");

    private final TabsModel model;
    private final TabPane pane = new TabPane();
    private final Tab placeTab = new Tab();
    private boolean following;

    TabStripView(TabsModel model) {
        this.model = model;
        pane.setId(STRIP);
        pane.getStyleClass().add("work-tabs");
        pane.setAccessibleText(TEXT.get("tabs"));
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        placeTab.setClosable(false);
        pane.getTabs().add(placeTab);
        model.tabs().addListener((ListChangeListener<TabRow>) _ -> follow());
        model.place().subscribe(_ -> follow());
        model.front().subscribe(_ -> follow());
        pane.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    }

    Region root() {
        return pane;
    }

    private void follow() {
        following = true;
        placeTab.setUserData(model.place().get());
        placeTab.setText(model.title(model.place().get()).orElse(""));
        List<Tab> wanted = new ArrayList<>(List.of(placeTab));
        for (var row : model.tabs()) {
            wanted.add(tabOf(row));
        }
        if (!pane.getTabs().equals(wanted)) {
            pane.getTabs().setAll(wanted);
        }
        wanted.stream()
                .filter(tab -> Objects.equals(tab.getUserData(), model.front().get()))
                .findFirst()
                .ifPresent(pane.getSelectionModel()::select);
        following = false;
    }

    private Tab tabOf(TabRow row) {
        var tab =
                pane.getTabs().stream()
                        .filter(known -> row.address().equals(known.getUserData()))
                        .filter(known -> known != placeTab)
                        .findFirst()
                        .orElseGet(() -> newTab(row.address()));
        tab.setText(row.title().isEmpty() ? TEXT.get("place.restoring") : row.title());
        tab.setTooltip(row.title().isEmpty() ? null : new Tooltip(row.title()));
        return tab;
    }

    private Tab newTab(Address address) {
        var tab = new Tab();
        tab.setUserData(address);
        tab.setOnCloseRequest(event -> {
            event.consume();
            model.close(address);
        });
        return tab;
    }

    private void selected(Tab tab) {
        if (!following && tab != null && tab.getUserData() instanceof Address address) {
            model.open(address);
        }
    }
}
