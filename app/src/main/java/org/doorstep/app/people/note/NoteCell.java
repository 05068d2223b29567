package org.doorstep.app.people.note;

import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.jspecify.annotations.Nullable;

/// One note as a row: when and of which kind, about whom and by whom, and where it says so.
final class NoteCell extends ListCell<Hit> {

    private static final Messages TEXT = Messages.of("notes");

    private final BooleanSupplier columns;
    private final UnaryOperator<String> authors;

    /// @param columns whether there is room for columns
    /// @param authors names an officer by their id
    NoteCell(BooleanSupplier columns, UnaryOperator<String> authors) {
        this.columns = columns;
        this.authors = authors;
        // As wide as the list, never wider: what does not fit wraps.
        setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(columns.getAsBoolean() ? columns(hit) : lines(hit));
        setAccessibleText(sentence(hit));
    }

    private Node columns(Hit hit) {
        var when = new VBox(new Label(Dates.day(hit.at().date())), kind(hit));
        var who = new VBox(name(hit), written(hit));
        var says = passage(hit);
        when.getStyleClass().addAll("person-lines", "col-when");
        who.getStyleClass().addAll("person-lines", "col-whom");
        says.setMinWidth(0);
        HBox.setHgrow(says, Priority.ALWAYS);
        var row = new HBox(when, who, new VBox(says));
        HBox.setHgrow(row.getChildren().getLast(), Priority.ALWAYS);
        ((VBox) row.getChildren().getLast()).getStyleClass().addAll("person-lines", "col-says");
        row.getStyleClass().add("person-row");
        return row;
    }

    private Node lines(Hit hit) {
        var when = new Label(Dates.day(hit.at().date()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        var name = name(hit);
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(name);
        MarkerTag.weightiest(hit.cautions()).ifPresent(first.getChildren()::add);
        first.getChildren().addAll(kind(hit), when);
        first.getStyleClass().add("person-line");
        var lines = new VBox(first, passage(hit));
        lines.getStyleClass().add("person-lines");
        return lines;
    }

    private static Region kind(Hit hit) {
        if (hit.draft()) {
            var draft = StatusTag.of(StatusTag.Status.DUE, TEXT.get("row.draft"));
            draft.setMinWidth(Region.USE_PREF_SIZE);
            return draft;
        }
        var kind = secondary(type(hit));
        kind.setGraphic(ServiceMark.of(hit.service()));
        return kind;
    }

    private static Region name(Hit hit) {
        var name = flow("person");
        words(name, hit.name(), false);
        return name;
    }

    /// Below the name, which needs the whole width.
    private Region written(Hit hit) {
        var line = new HBox();
        MarkerTag.weightiest(hit.cautions()).ifPresent(line.getChildren()::add);
        line.getChildren().add(secondary(by(hit)));
        line.getStyleClass().add("person-warned");
        return line;
    }

    /// What it says; of a restricted note only where that can be read.
    private static TextFlow passage(Hit hit) {
        var passage = hit.passage();
        var flow = flow(passage == null ? "secondary" : "value");
        if (passage == null) {
            words(flow, TEXT.get("row.restricted"), false);
        } else {
            passage.parts().forEach(part -> words(flow, part.text(), part.found()));
        }
        return flow;
    }

    private static TextFlow flow(String styleClass) {
        var flow = new TextFlow();
        flow.getStyleClass().addAll("flow", styleClass);
        return flow;
    }

    private static void words(TextFlow flow, String text, boolean found) {
        Prose.words(text)
                .map(Text::new)
                .forEach(words -> {
                    if (found) {
                        words.getStyleClass().add("strong");
                    }
                    flow.getChildren().add(words);
                });
    }

    private static Label secondary(String text) {
        var label = Texts.whole(new Label(text));
        label.getStyleClass().add("secondary");
        label.setMinWidth(0);
        return label;
    }

    private static String type(Hit hit) {
        return hit.type() == null ? TEXT.get("row.note") : hit.type();
    }

    private String by(Hit hit) {
        return authors.apply(hit.author());
    }

    private String sentence(Hit hit) {
        return Stream.of(
                        hit.draft() ? TEXT.get("row.draft") : "",
                        Dates.day(hit.at().date()),
                        type(hit),
                        hit.service().title(),
                        hit.cautions().stream()
                                .map(Caution::text)
                                .collect(Collectors.joining(", ")),
                        hit.name(),
                        by(hit),
                        hit.passage() == null ? TEXT.get("row.restricted") : hit.passage().text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
