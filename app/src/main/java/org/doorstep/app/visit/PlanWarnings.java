package org.doorstep.app.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.domain.citizen.MergedCaution;
import org.jspecify.annotations.Nullable;

/// What holds at the door, on the page on which the visit is planned. Where a warning says that
/// nobody should go there alone, who goes too is asked here, and why nobody does.
final class PlanWarnings {

    /// Id for tests.
    static final String BOX = "visit.plan.warnings";

    private static final Messages TEXT = Messages.of("visit");

    private PlanWarnings() {}

    /// @param warnings one or more
    static VBox of(List<Warning> warnings) {
        var box = new VBox(Texts.sectionTitle(TEXT.get("plan.warnings")));
        box.setId(BOX);
        box.getStyleClass().addAll("card", "visit-plan-warnings");
        warnings.forEach(warning -> box.getChildren().add(line(warning)));
        return box;
    }

    /// Asks for company.
    ///
    /// @param companion where it is chosen
    /// @param reason why nobody goes too; shown while that is so
    /// @param who goes too, as it is chosen; empty for nobody
    static List<Node> ask(Node companion, Node reason, StringProperty who) {
        reason.visibleProperty().bind(who.isEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return List.of(Texts.body(TEXT.get("plan.warnings.stop")), companion, reason);
    }

    private static Node line(Warning warning) {
        var caution = warning.caution();
        var tag = MarkerTag.still(caution.level(), warning.words());
        tag.setWrapText(true);
        var line = new Flow("visit-plan-warning", 10, 2);
        line.getChildren().add(tag);
        var known = known(caution);
        if (!known.isEmpty()) {
            line.getChildren().add(Texts.caption(known));
        }
        return line;
    }

    /// Since when, when it is looked at again, and whether its source still says so.
    static String known(MergedCaution caution) {
        return Stream.of(
                        said("gate.since", caution.since()),
                        said("gate.review", caution.reviewOn()),
                        caution.current() ? "" : TEXT.get("gate.gone"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String said(String key, @Nullable LocalDate day) {
        return day == null ? "" : TEXT.get(key, Dates.day(day));
    }
}
