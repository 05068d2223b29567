package org.doorstep.app.citizen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.ShownValue.OtherRow;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;

/// Who says a value, from which system, since when, and what the others say.
final class ValuePart {

    private static final Messages TEXT = Messages.of("citizen");

    /// Id of a choice; the field's name and the value follow.
    static final String RIGHT = "citizen.settle.";

    private final SourceLines sources;
    private final Settling settling;

    ValuePart(SourceLines sources, Settling settling) {
        this.sources = sources;
        this.settling = settling;
    }

    Region of(ShownValue value, SingleView view) {
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
            settle(value, view)
                    .or(() -> settledElsewhere(value))
                    .ifPresent(part.getChildren()::add);
        }
        if (settled(value)) {
            part.getChildren().add(Texts.body(TEXT.get("settle.settled")));
        }
        part.getChildren()
                .addAll(SourceLines.heading(TEXT.get("value.who")), sources.of(value.from()));
        var also = words(value.field(), value.alsoSaid());
        if (!also.isEmpty()) {
            part.getChildren().add(Prose.of(TEXT.get("value.also", also)));
        }
        var others = value.otherRows();
        if (others.isEmpty()) {
            part.getChildren().add(Texts.secondary(TEXT.get("value.alone")));
        } else {
            part.getChildren().add(SourceLines.heading(TEXT.get("value.others")));
            others.forEach(other -> part.getChildren().add(other(value.field(), other)));
        }
        return part;
    }

    /// One even choice for each value: nothing leans to what is shown now.
    private Optional<Node> settle(ShownValue value, SingleView view) {
        var values = Settling.values(value);
        if (values.size() < 2) {
            return Optional.empty();
        }
        var choices = new VBox(Texts.body(TEXT.get("settle.which")));
        choices.getStyleClass().add("settle");
        for (var right : values) {
            var words = FactText.of(value.field(), right);
            var button = new Button(lines(value.field(), words));
            button.setId(RIGHT + value.field() + "." + right);
            button.setAccessibleText(TEXT.get("settle.right", value.field().title(), words));
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("right");
            button.setOnAction(_ -> settling.settle(view, value, right));
            choices.getChildren().add(button);
        }
        choices.getChildren().add(Texts.caption(TEXT.get("settle.after")));
        return Optional.of(choices);
    }

    /// A long name takes two lines: cut, both choices might read alike.
    private static String lines(Field field, String words) {
        return field == Field.NAME ? words.replace(", ", ",\n") : words;
    }

    /// Whom to ask about what cannot be settled here.
    private static Optional<Node> settledElsewhere(ShownValue value) {
        if (Statement.SETTLED.contains(value.field())) {
            return Optional.empty();
        }
        var services =
                Stream.concat(
                                Stream.of(value.from()),
                                value.otherRows().stream().map(OtherRow::from))
                        .filter(Provenance::current)
                        .map(from -> from.service().title())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(Texts.caption(TEXT.get("settle.elsewhere", services)));
    }

    private static boolean settled(ShownValue value) {
        return value.from().source().equals(Provenance.DOORSTEP) && value.from().key().isEmpty();
    }

    private static String words(Field field, List<String> values) {
        return values.stream()
                .map(value -> FactText.of(field, value))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Node other(Field field, OtherRow other) {
        var text = Prose.of(words(field, other.values()));
        // What was so once is no disagreement.
        var differs = !other.agrees() && other.from().current();
        if (differs) {
            text.getStyleClass().add("strong");
        }
        var sign =
                new Label(
                        differs
                                ? TEXT.get("value.differs")
                                : other.agrees() ? TEXT.get("value.same") : "");
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
