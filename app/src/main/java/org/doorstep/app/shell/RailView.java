package org.doorstep.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.frame.Place;

/// The places, down the left side: with words where there is room, else icons that say their word.
final class RailView {

    private static final Messages TEXT = Messages.of("shell");

    private final VBox root = new VBox();
    private final List<Subscription> counts = new ArrayList<>();
    private boolean words = true;

    /// @param chosen hears after the officer has chosen a place
    RailView(List<Place> places, TabsModel tabs, Runnable chosen) {
        root.getStyleClass().add("rail");
        root.setAccessibleText(TEXT.get("rail"));
        for (var place : places) {
            var item = item(place);
            item.setOnAction(_ -> {
                tabs.open(place.address());
                chosen.run();
            });
            tabs.place().subscribe(now -> mark(item, now.equals(place.address())));
            root.getChildren().add(item);
            if (place.waiting() != null) {
                counts.add(place.waiting().subscribe(count -> count(item, place, count)));
            }
        }
    }

    /// Follows what it counts no more.
    void close() {
        counts.forEach(Subscription::unsubscribe);
        counts.clear();
    }

    Region root() {
        return root;
    }

    /// The id of a place's item.
    static String id(Place place) {
        return "shell.rail." + place.address().kind();
    }

    /// Shows words beside the icons, or icons alone.
    void words(boolean shown) {
        words = shown;
        for (var child : root.getChildren()) {
            var item = (Button) child;
            item.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            item.setTooltip(shown ? null : new Tooltip(item.getText()));
        }
    }

    private void count(Button item, Place place, Number count) {
        var many = count.intValue() > 0;
        item.setText(
                many ? TEXT.get("rail.counted", place.title(), count.intValue()) : place.title());
        item.setAccessibleText(
                many ? TEXT.get("rail.waiting", place.title(), count.intValue()) : place.title());
        item.getStyleClass().remove("counted");
        if (many) {
            item.getStyleClass().add("counted");
        }
        if (!words) {
            item.setTooltip(new Tooltip(item.getText()));
        }
    }

    private static Button item(Place place) {
        var item = new Button(place.title(), Icons.of(place.icon()));
        item.setId(id(place));
        item.getStyleClass().setAll("rail-item", "focusable");
        item.setAccessibleText(place.title());
        item.setMaxWidth(Double.MAX_VALUE);
        return item;
    }

    private static void mark(Button item, boolean here) {
        item.getStyleClass().remove("here");
        if (here) {
            item.getStyleClass().add("here");
        }
    }
}
