package org.doorstep.app.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.doorstep.domain.citizen.Caution;

/// A warning about a person: icon, words and colour. A button, so that it can say more when it is
/// asked.
public final class MarkerTag {

    private MarkerTag() {}

    /// @param onAsk what happens when the officer asks for more
    public static Button of(Caution caution, Runnable onAsk) {
        var tag = new Button(caution.text(), Icons.of(icon(caution.level())));
        tag.getStyleClass().setAll("marker", "focusable", styleClass(caution.level()));
        tag.setOnAction(_ -> onAsk.run());
        return tag;
    }

    /// The same to read, where there is nothing more to ask.
    ///
    /// @param words what it says; the words of more than one, or only their number
    public static Label still(Caution.Level level, String words) {
        var tag = new Label(words, Icons.of(icon(level)));
        tag.getStyleClass().addAll("marker", "still", styleClass(level));
        return tag;
    }

    private static String styleClass(Caution.Level level) {
        return level.toString().replace('_', '-');
    }

    private static String icon(Caution.Level level) {
        return switch (level) {
            case STOP -> "mdomz-report";
            case DO_NOT_DISCLOSE -> "mdoal-lock";
            case CARE -> "mdomz-warning";
            case KNOW -> "mdoal-info";
        };
    }
}
