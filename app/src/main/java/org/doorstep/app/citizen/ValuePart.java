package org.doorstep.app.citizen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.ShownValue.OtherValue;

/// Who says a value, from which system, since when, and what the others say.
final class ValuePart {

    private static final Messages TEXT = Messages.of("citizen");

    private final SourceLines sources;

    ValuePart(SourceLines sources) {
        this.sources = sources;
    }

    Region of(ShownValue value) {
        var part =
                new VBox(
                        SourceLines.heading(value.field().title()),
                        Prose.of(FactText.of(value.field(), value.value()), "section-title"));
        part.getStyleClass().add("context-part");
        if (value.disagree()) {
            var differ = Texts.body(TEXT.get("value.disagree"));
            differ.getStyleClass().add("inset-box");
            differ.setMaxWidth(Double.MAX_VALUE);
            part.getChildren().add(differ);
        }
        part.getChildren()
                .addAll(SourceLines.heading(TEXT.get("value.who")), sources.of(value.from()));
        if (value.others().isEmpty()) {
            part.getChildren().add(Texts.secondary(TEXT.get("value.alone")));
        } else {
            part.getChildren().add(SourceLines.heading(TEXT.get("value.others")));
            value.others().forEach(other -> part.getChildren().add(other(value.field(), other)));
        }
        return part;
    }

    private Node other(Field field, OtherValue other) {
        var text = Prose.of(FactText.of(field, other.value()));
        if (!other.agrees()) {
            text.getStyleClass().add("strong");
        }
        var sign = new Label(other.agrees() ? TEXT.get("value.same") : TEXT.get("value.differs"));
        sign.getStyleClass().add("secondary");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(SourceLines.service(other.from().service()), room, sign);
        var lines = new VBox(head, text, sources.brief(other.from()));
        lines.getStyleClass().add("other-value");
        return lines;
    }
}
