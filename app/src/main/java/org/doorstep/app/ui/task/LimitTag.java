package org.doorstep.app.ui.task;

import javafx.scene.control.Label;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.StatusTag.Status;
import org.doorstep.domain.clock.Standing;
import org.jspecify.annotations.Nullable;

/// How a limit stands: icon, words and colour, the same everywhere.
public final class LimitTag {

    private LimitTag() {}

    /// @param words see [org.doorstep.app.text.Limits]
    public static Label of(@Nullable Standing standing, String words) {
        return StatusTag.of(standing == null ? Status.DONE : status(standing), words);
    }

    /// The same in a tag that is there.
    public static void show(Label tag, @Nullable Standing standing, String words) {
        StatusTag.show(tag, standing == null ? Status.DONE : status(standing), words);
    }

    private static Status status(Standing standing) {
        return switch (standing.state()) {
            case LATE, MISSED -> Status.LATE;
            case AT_RISK -> Status.AT_RISK;
            case DUE -> Status.DUE;
            case PAUSED -> Status.PAUSED;
            case KEPT -> Status.DONE;
        };
    }
}
