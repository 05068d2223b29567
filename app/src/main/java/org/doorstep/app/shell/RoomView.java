package org.doorstep.app.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.laptop.Room.State;

/// The banner above the page while the disk is full: what is safe and what to do.
final class RoomView {

    static final String BANNER = "shell.room";
    static final String LOOK = "shell.room.look";

    private static final Messages TEXT = Messages.of("shell");

    private final HBox banner = new HBox();

    RoomView(RoomModel model) {
        var words = Texts.body("");
        words.textProperty().bind(model.state().map(RoomView::words));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var look = new Button(TEXT.get("room.look"));
        look.setId(LOOK);
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(_ -> model.look());
        banner.setId(BANNER);
        banner.getStyleClass().add("room");
        banner.setAccessibleText(TEXT.get("room.region"));
        banner.getChildren().addAll(Icons.of("mdomz-warning"), words, look);
        banner.visibleProperty().bind(model.state().map(state -> state != State.ENOUGH));
        banner.managedProperty().bind(banner.visibleProperty());
    }

    Region root() {
        return banner;
    }

    private static String words(State state) {
        return switch (state) {
            case ENOUGH -> "";
            case KEPT_BACK -> TEXT.get("room.keptBack");
            case NONE -> TEXT.get("room.none");
        };
    }
}
