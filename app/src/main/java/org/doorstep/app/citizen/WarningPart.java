package org.doorstep.app.citizen;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.MergedCaution;

/// What a warning is, since when, when it is reviewed, and who says so.
final class WarningPart {

    private static final Messages TEXT = Messages.of("citizen");

    private final SourceLines sources;

    WarningPart(SourceLines sources) {
        this.sources = sources;
    }

    Region of(MergedCaution caution) {
        var part =
                new VBox(SourceLines.heading(level(caution)), Texts.sectionTitle(caution.text()));
        part.getStyleClass().add("context-part");
        if (caution.since() != null) {
            part.getChildren()
                    .add(SourceLines.pair(TEXT.get("warning.since"), Dates.day(caution.since())));
        }
        if (caution.reviewOn() != null) {
            part.getChildren()
                    .add(
                            SourceLines.pair(
                                    TEXT.get("warning.review"), Dates.day(caution.reviewOn())));
        }
        if (!caution.current()) {
            part.getChildren().add(Texts.body(TEXT.get("warning.notCurrent")));
        }
        part.getChildren().add(SourceLines.heading(TEXT.get("value.who")));
        caution.from().forEach(from -> part.getChildren().add(sources.of(from)));
        return part;
    }

    private static String level(MergedCaution caution) {
        return switch (caution.level()) {
            case STOP -> TEXT.get("warning.stop");
            case DO_NOT_DISCLOSE -> TEXT.get("warning.doNotDisclose");
            case CARE -> TEXT.get("warning.care");
            case KNOW -> TEXT.get("warning.know");
        };
    }
}
