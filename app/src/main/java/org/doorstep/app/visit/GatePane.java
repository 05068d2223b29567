package org.doorstep.app.visit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.domain.citizen.Caution;
import org.jspecify.annotations.Nullable;

/// The warnings that hold at a door, each read and ticked before the visit opens.
final class GatePane {

    /// Ids for tests; that of a warning has its number behind it.
    static final String WARNING = "visit.gate.";

    static final String GO = "visit.gate.go";

    private static final Messages TEXT = Messages.of("visit");

    private final List<Warning> warnings;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final ErrorSummary summary = new ErrorSummary(TEXT.get("plan.problem"));
    private final VBox root = new VBox();

    /// @param passed hears that all were read
    /// @param back hears that the officer does not go on now; null where there is no way back
    GatePane(VisitShown visit, Runnable passed, @Nullable Runnable back) {
        warnings = visit.warnings();
        root.getStyleClass().add("visit-gate");
        root.getChildren()
                .addAll(
                        Texts.pageTitle(TEXT.get("gate")),
                        Texts.body(TEXT.get("gate.intro")),
                        summary.root());
        visit.warnings().forEach(warning -> root.getChildren().add(card(warning)));
        var go = new Button(TEXT.get("gate.go"));
        go.setId(GO);
        go.getStyleClass().add("accent");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> pass(passed));
        var actions = new Flow("visit-actions", 12, 10);
        actions.getChildren().add(go);
        if (back != null) {
            var later = new Button(TEXT.get("gate.back"));
            later.setMinWidth(Region.USE_PREF_SIZE);
            later.setOnAction(_ -> back.run());
            actions.getChildren().add(later);
        }
        root.getChildren().add(actions);
    }

    Region root() {
        return root;
    }

    /// Whether these are the warnings that it asks about.
    boolean asksFor(List<Warning> some) {
        return warnings.equals(some);
    }

    void focus() {
        if (!boxes.isEmpty()) {
            boxes.getFirst().requestFocus();
        }
    }

    private void pass(Runnable passed) {
        var unread =
                boxes.stream()
                        .filter(box -> !box.isSelected())
                        .map(box -> new ErrorSummary.Fault(TEXT.get("gate.missing"), box))
                        .limit(1)
                        .toList();
        summary.show(unread);
        if (unread.isEmpty()) {
            passed.run();
        }
    }

    private Node card(Warning warning) {
        var caution = warning.caution();
        var box = new CheckBox();
        box.setId(WARNING + boxes.size());
        box.setAccessibleText(warning.words());
        boxes.add(box);
        var tag =
                MarkerTag.of(
                        new Caution(
                                caution.level(),
                                warning.words(),
                                caution.since(),
                                caution.reviewOn()),
                        () -> box.setSelected(!box.isSelected()));
        tag.setWrapText(true);
        tag.setFocusTraversable(false);
        var told = new VBox(tag);
        var known = PlanWarnings.known(caution);
        if (!known.isEmpty()) {
            told.getChildren().add(Texts.secondary(known));
        }
        told.getStyleClass().add("visit-warning");
        HBox.setHgrow(told, Priority.ALWAYS);
        var card = new HBox(box, told);
        card.getStyleClass().addAll("card", "visit-tick");
        return card;
    }
}
