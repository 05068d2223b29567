package org.doorstep.app.citizen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.marker.MarkerAct;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Warning;
import org.jspecify.annotations.Nullable;

/// What a warning is, since when, when it is reviewed, who says so; of one that an officer recorded
/// also why, and what was done with it.
final class WarningPart {

    private static final Messages TEXT = Messages.of("citizen");

    static final String REVIEW = "citizen.warning.review";
    static final String END = "citizen.warning.end";

    private final CitizenModel model;
    private final MarkerFormModel form;
    private final SourceNames names;
    private final Dates dates;
    private final SourceLines sources;

    WarningPart(
            CitizenModel model,
            MarkerFormModel form,
            SourceNames names,
            Dates dates,
            SourceLines sources) {
        this.model = model;
        this.form = form;
        this.names = names;
        this.dates = dates;
        this.sources = sources;
    }

    /// @param recorded what officers recorded of it
    Region of(MergedCaution caution, List<Warning> recorded) {
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
        recorded.forEach(warning -> part.getChildren().add(recorded(warning)));
        part.getChildren().add(SourceLines.heading(TEXT.get("value.who")));
        caution.from().forEach(from -> part.getChildren().add(sources.of(from)));
        return part;
    }

    /// Why, who agreed, whether the person knows; then what was done with it, the newest first.
    private Region recorded(Warning warning) {
        var says = warning.standing().body();
        var part = new VBox();
        part.getStyleClass().add("note-part");
        if (warning.contested()) {
            part.getChildren().add(Texts.body(TEXT.get("warning.contested")));
        }
        if (says.evidence() == null) {
            part.getChildren()
                    .add(Texts.secondary(TEXT.get("warning.evidenceOf", says.service().title())));
        } else {
            pair(part, TEXT.get("warning.evidence"), says.evidence());
            pair(part, TEXT.get("warning.agreed"), says.agreedWith());
            pair(
                    part,
                    TEXT.get("warning.told"),
                    says.told() == Marker.Told.YES
                            ? TEXT.get("warning.told.yes")
                            : TEXT.get(
                                    "warning.told.no",
                                    Objects.requireNonNullElse(says.notTold(), "")));
            pair(
                    part,
                    TEXT.get("warning.everybody"),
                    warning.everybody()
                            ? TEXT.get("warning.everybody.yes")
                            : TEXT.get("warning.everybody.no", says.service().title()));
        }
        part.getChildren().add(SourceLines.heading(TEXT.get("warning.history")));
        warning.acts()
                .forEach(act ->
                        part.getChildren()
                                .add(
                                        Texts.body(
                                                TEXT.get(
                                                        "warning.act." + act.body().kind(),
                                                        names.named(act.header().author()),
                                                        dates.moment(act.header().observedAt())))));
        if (says.evidence() != null && model.writableProperty().get().contains(says.service())) {
            part.getChildren().add(deeds(warning));
        }
        return part;
    }

    private Region deeds(Warning warning) {
        if (hides(warning)) {
            return Texts.secondary(TEXT.get("entry.correct.hidden"));
        }
        var review = new Button(TEXT.get("warning.review.do"));
        review.setId(REVIEW);
        review.setOnAction(_ -> form.begin(new MarkerAct(Marker.Kind.REVIEWED, warning)));
        var end = new Button(TEXT.get("warning.end"));
        end.setId(END);
        end.setOnAction(_ -> form.begin(new MarkerAct(Marker.Kind.ENDED, warning)));
        var deeds = new Flow("warning-deeds", 8, 6);
        deeds.getChildren().addAll(review, end);
        return deeds;
    }

    /// Whether its words hold an address that is left out: they would be lost in the next ones.
    private static boolean hides(Warning warning) {
        var says = warning.standing().body();
        return Stream.of(says.evidence(), says.notTold(), says.agreedWith())
                .anyMatch(text -> text != null && text.contains(SingleView.LEFT_OUT));
    }

    private static void pair(VBox part, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            part.getChildren().add(SourceLines.heading(name));
            part.getChildren().add(Prose.of(value));
        }
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
