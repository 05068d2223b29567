package org.doorstep.app.citizen;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Provenance;

/// Says where something comes from, in lines for the context column.
final class SourceLines {

    private static final Messages TEXT = Messages.of("citizen");

    private final SourceNames names;
    private final Dates dates;

    SourceLines(SourceNames names, Dates dates) {
        this.names = names;
        this.dates = dates;
    }

    /// System and row, author, since when, when it was said and when the hub took it.
    Region of(Provenance from) {
        var lines = new VBox(service(from.service()), line(names.system(from)));
        lines.getStyleClass().add("source-lines");
        if (from.source().equals(Provenance.DOORSTEP)) {
            lines.getChildren().add(line(TEXT.get("source.by", names.author(from))));
        }
        if (from.since() != null) {
            lines.getChildren().add(line(TEXT.get("source.since", Dates.day(from.since()))));
        }
        if (from.endedOn() != null) {
            lines.getChildren().add(line(TEXT.get("source.ended", Dates.day(from.endedOn()))));
        }
        lines.getChildren()
                .addAll(
                        line(TEXT.get("source.said", said(from))),
                        line(TEXT.get("source.recorded", dates.moment(from.recordedAt()))));
        return lines;
    }

    /// An extract speaks of a day, an officer of a moment.
    private String said(Provenance from) {
        return from.source().equals(Provenance.DOORSTEP)
                ? dates.moment(from.saidOn())
                : dates.day(from.saidOn());
    }

    /// System and since when, for one of several.
    Region brief(Provenance from) {
        var lines = new VBox(line(names.system(from)));
        lines.getStyleClass().add("source-lines");
        if (from.endedOn() != null) {
            lines.getChildren().add(line(TEXT.get("source.ended", Dates.day(from.endedOn()))));
        } else if (from.since() != null) {
            lines.getChildren().add(line(TEXT.get("source.since", Dates.day(from.since()))));
        } else {
            lines.getChildren().add(line(TEXT.get("source.said", said(from))));
        }
        return lines;
    }

    /// Shape and name of a service.
    static Label service(Category service) {
        var label = new Label(service.title(), ServiceMark.of(service));
        label.getStyleClass().add("service-name");
        return label;
    }

    /// A heading over a part of the column.
    static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("context-heading");
        return heading;
    }

    /// What it is about on the left, what it is on the right; wraps below where it is long.
    static Region pair(String label, String value) {
        var pair = new HBox(Texts.secondary(label), Texts.body(value));
        pair.getStyleClass().add("context-pair");
        ((Label) pair.getChildren().getFirst()).setMinWidth(Region.USE_PREF_SIZE);
        return pair;
    }

    private static Label line(String text) {
        return Texts.secondary(text);
    }
}
