package org.doorstep.app.team;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.team.Assignment;

/// Asks who takes over all that an officer has, and why.
final class HandoverPane {

    static final String ACT = "team.handOver.act";
    static final String WHY = "team.handOver.why";
    static final String TO = "team.handOver.to.";

    private static final Messages TEXT = Messages.of("team");

    private final Map<WorkerRow, CheckBox> boxes = new LinkedHashMap<>();
    private final TextField why = new TextField();
    private final Label wrong = Texts.body("");
    private final VBox root = new VBox();

    /// @param others to whom it can be given, who has least first
    /// @param done hears to whom and why
    HandoverPane(
            WorkerRow from,
            List<WorkerRow> others,
            int full,
            BiConsumer<List<WorkerRow>, String> done,
            Runnable cancel) {
        var list = new Flow("team-handover-to", 20, 6);
        for (var other : others) {
            var box =
                    new CheckBox(
                            TEXT.get(
                                    "handOver.one",
                                    other.name(),
                                    other.weight(),
                                    WorkerRow.weight(full)));
            box.setMnemonicParsing(false);
            box.setId(TO + other.officer());
            boxes.put(other, box);
            list.getChildren().add(box);
        }
        why.setId(WHY);
        why.textProperty()
                .subscribe(words -> {
                    if (words.length() > Assignment.WHY_CHARACTERS) {
                        why.setText(words.substring(0, Assignment.WHY_CHARACTERS));
                    }
                });
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var act = new Button(TEXT.get("handOver.act"));
        act.setId(ACT);
        act.getStyleClass().add("accent");
        act.setOnAction(_ -> {
            var to =
                    boxes.entrySet().stream()
                            .filter(one -> one.getValue().isSelected())
                            .map(Map.Entry::getKey)
                            .toList();
            if (to.isEmpty()) {
                wrong.setText(TEXT.get("handOver.nobody"));
            } else {
                done.accept(to, why.getText());
            }
        });
        var stop = new Button(TEXT.get("handOver.cancel"));
        stop.getStyleClass().add("flat");
        stop.setCancelButton(true);
        stop.setOnAction(_ -> cancel.run());
        var buttons = new Flow("team-deeds", 10, 8);
        buttons.getChildren().addAll(act, stop);
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("section", "team-handover");
        root.getChildren()
                .addAll(
                        Texts.sectionTitle(TEXT.get("handOver.title", from.name())),
                        Texts.secondary(TEXT.get("handOver.about")),
                        Texts.strong(TEXT.get("handOver.to")),
                        wrong,
                        list,
                        new FieldBox(TEXT.get("handOver.why"), null, why).root(),
                        buttons);
    }

    Region root() {
        return root;
    }

    void focus() {
        boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
    }
}
