package org.doorstep.app.ui;

import java.util.Locale;
import javafx.scene.control.Label;

/// The state of a piece of work: icon, word and colour.
public final class StatusTag {

    /// States of work.
    public enum Status {
        DUE("mdomz-schedule"),
        AT_RISK("mdomz-warning"),
        LATE("mdoal-error_outline"),
        DONE("mdoal-check"),
        PAUSED("mdomz-pause_circle_outline");

        private final String icon;

        Status(String icon) {
            this.icon = icon;
        }
    }

    private StatusTag() {}

    /// Shows another state in a tag that is there: in tables making one anew costs more than the
    /// rest of the row.
    public static void show(Label tag, Status status, String words) {
        var name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!tag.getStyleClass().contains(name)) {
            tag.getStyleClass().setAll("label", "status", name);
            tag.setGraphic(Icons.of(status.icon));
        }
        tag.setText(words);
    }

    /// @param words for example *Late 2 days*
    public static Label of(Status status, String words) {
        var tag = new Label(words, Icons.of(status.icon));
        tag.getStyleClass()
                .addAll("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return tag;
    }
}
