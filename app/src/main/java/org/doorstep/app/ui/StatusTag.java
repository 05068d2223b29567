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

    /// @param words for example *Late 2 days*
    public static Label of(Status status, String words) {
        var tag = new Label(words, Icons.of(status.icon));
        tag.getStyleClass()
                .addAll("status", status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return tag;
    }
}
