package org.doorstep.app.people;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.jspecify.annotations.Nullable;

/// One person as a row: name, birth date, address, why they were found, who works with them.
final class PersonCell extends ListCell<PersonRow> {

    /// How a row is laid out.
    enum Form {
        /// Columns under a heading.
        COLUMNS,
        /// Two lines, for the pop-up and for narrow windows.
        LINES
    }

    private static final Messages TEXT = Messages.of("people");

    private final Supplier<Form> form;
    private final Supplier<String> typed;

    /// @param typed what was searched for
    PersonCell(Supplier<Form> form, Supplier<String> typed) {
        this.form = form;
        this.typed = typed;
        // As wide as the list, never wider: what does not fit wraps.
        setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PersonRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(form.get() == Form.COLUMNS ? columns(row) : lines(row));
        setAccessibleText(sentence(row));
    }

    private Node columns(PersonRow row) {
        var name = new VBox(warned(row));
        if (!row.why().isEmpty()) {
            name.getChildren().add(reason(row));
        }
        name.getStyleClass().add("person-lines");
        var columns =
                new HBox(
                        column(name, "col-name"),
                        column(flow(born(row), "value"), "col-born"),
                        column(
                                flow(address(row), row.address() == null ? "secondary" : "value"),
                                "col-address"),
                        column(marks(row.services()), "col-services"));
        HBox.setHgrow(columns.getChildren().get(2), Priority.ALWAYS);
        columns.getStyleClass().add("person-row");
        return columns;
    }

    /// On one line: the row has no room for more. Whole under the pointer and in the row's
    /// sentence.
    private static Label reason(PersonRow row) {
        var reason = Texts.whole(new Label(why(row)));
        reason.getStyleClass().add("secondary");
        reason.setMinWidth(0);
        return reason;
    }

    private Node lines(PersonRow row) {
        var born = new Label(born(row));
        born.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var first = new HBox(warned(row), room, born);
        first.getStyleClass().add("person-line");
        var says =
                Texts.whole(
                        new Label(
                                Stream.of(why(row), address(row))
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(" · "))));
        says.getStyleClass().add("secondary");
        says.setMinWidth(0);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var second = new HBox(says, between, marks(row.services()));
        second.getStyleClass().add("person-line");
        var lines = new VBox(first, second);
        lines.getStyleClass().add("person-lines");
        return lines;
    }

    /// The name; before it the weightiest kind of warning in a word. What is warned of stands on
    /// the page and in the row's sentence.
    private Region warned(PersonRow row) {
        var name = flow(row.name(), "person");
        var tag = MarkerTag.weightiest(row.cautions());
        if (tag.isEmpty()) {
            return name;
        }
        var line = new HBox(tag.get(), name);
        line.getStyleClass().add("person-warned");
        HBox.setHgrow(name, Priority.ALWAYS);
        return line;
    }

    private static Region column(Region content, String styleClass) {
        var column = new HBox(content);
        column.getStyleClass().addAll("col", styleClass);
        column.setFillHeight(false);
        HBox.setHgrow(content, Priority.ALWAYS);
        return column;
    }

    private TextFlow flow(String text, String styleClass) {
        var flow = new TextFlow();
        for (var part : Highlight.parts(text, typed.get())) {
            Prose.words(part.text())
                    .map(Text::new)
                    .forEach(words -> {
                        if (part.typed()) {
                            words.getStyleClass().add("strong");
                        }
                        flow.getChildren().add(words);
                    });
        }
        flow.getStyleClass().addAll("flow", styleClass);
        return flow;
    }

    /// Shapes of the services; their names stand in the context column and in the row's sentence.
    private static Region marks(List<Category> services) {
        var marks = new HBox();
        marks.getStyleClass().add("marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        for (var service : services) {
            var mark = new StackPane(ServiceMark.of(service));
            Tooltip.install(mark, new Tooltip(service.title()));
            marks.getChildren().add(mark);
        }
        return marks;
    }

    private static String born(PersonRow row) {
        return row.born() == null ? TEXT.get("row.bornUnknown") : row.born();
    }

    private static String address(PersonRow row) {
        return row.address() == null ? TEXT.get("row.noAddress") : row.address();
    }

    private static String why(PersonRow row) {
        return String.join(", ", row.why());
    }

    private static String sentence(PersonRow row) {
        return Stream.of(
                        row.cautions().stream()
                                .map(Caution::text)
                                .collect(Collectors.joining(", ")),
                        row.name(),
                        born(row),
                        address(row),
                        why(row),
                        row.services().stream()
                                .map(Category::title)
                                .collect(Collectors.joining(", ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
