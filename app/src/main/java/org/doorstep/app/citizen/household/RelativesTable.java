package org.doorstep.app.citizen.household;

import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.household.Home;
import org.doorstep.domain.household.Household;
import org.doorstep.domain.household.Relative;
import org.jspecify.annotations.Nullable;

/// The household as a table: what the picture shows, in words. Rows are as high as their words
/// need.
final class RelativesTable {

    private static final Messages TEXT = Messages.of("household");

    /// Room in em for the longest part of a name, so that it is not broken.
    private static final double LONGEST_WORD = 13.6;

    /// Room in em for the shorter headings of narrow columns.
    private static final double SHORT_HEADING = 6.2;

    /// Room in em for the longest heading of a narrow column.
    private static final double HEADING = 7.3;

    private final TableView<Row> table = new TableView<>();
    private final Label em = new Label();
    private final StackPane root = new StackPane();

    /// @param who as in the picture
    private record Row(
            Relative who,
            String name,
            String kin,
            String others,
            String born,
            String when,
            String sources) {}

    RelativesTable(PersonNode.Hearer hearer) {
        table.setAccessibleText(TEXT.get("title"));
        table.getStyleClass().add("household-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var name = column(TEXT.get("column.name"), 200, Row::name);
        var kin = column(TEXT.get("column.kin"), 110, Row::kin);
        var others = column(TEXT.get("column.others"), 170, Row::others);
        column(TEXT.get("column.born"), 130, Row::born);
        var when = column(TEXT.get("column.when"), 130, Row::when);
        var sources = column(TEXT.get("column.sources"), 110, Row::sources);
        em.setVisible(false);
        em.setManaged(false);
        em.fontProperty()
                .subscribe(font -> {
                    name.setMinWidth(Math.ceil(LONGEST_WORD * font.getSize()));
                    kin.setMinWidth(Math.ceil(SHORT_HEADING * font.getSize()));
                    others.setMinWidth(Math.ceil(SHORT_HEADING * font.getSize()));
                    when.setMinWidth(Math.ceil(HEADING * font.getSize()));
                    sources.setMinWidth(Math.ceil(HEADING * font.getSize()));
                });
        root.getChildren().setAll(table, em);
        table.setRowFactory(_ -> {
            var row = new TableRow<Row>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && row.getItem() != null) {
                    if (event.getClickCount() > 1) {
                        hearer.open(row.getItem().who());
                    } else {
                        hearer.look(row.getItem().who());
                    }
                }
            });
            return row;
        });
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var row = table.getSelectionModel().getSelectedItem();
                    if (row == null || event.isShortcutDown()) {
                        return;
                    }
                    if (event.getCode() == KeyCode.ENTER) {
                        hearer.open(row.who());
                        event.consume();
                    } else if (event.getCode() == KeyCode.SPACE) {
                        hearer.look(row.who());
                        event.consume();
                    }
                });
    }

    Region root() {
        return root;
    }

    /// The table itself, to give it an id.
    TableView<?> table() {
        return table;
    }

    void show(Household household, @Nullable Home home, RelativeWords words) {
        table.getItems()
                .setAll(
                        household.people().stream()
                                .map(who ->
                                        new Row(
                                                who,
                                                who.name().display(),
                                                words.kin(who),
                                                String.join("; ", words.toOthers(who)),
                                                words.born(who),
                                                words.when(who, home),
                                                words.sources(who, home)))
                                .toList());
    }

    void choose(UUID who) {
        for (var row : table.getItems()) {
            if (row.who().id().equals(who)
                    && !row.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(row);
            }
        }
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private TableColumn<Row, String> column(
            String title, double width, Function<Row, String> words) {
        var column = new TableColumn<Row, String>(title);
        column.setPrefWidth(width);
        column.setSortable(true);
        column.setCellValueFactory(cell ->
                new ReadOnlyStringWrapper(words.apply(cell.getValue())).getReadOnlyProperty());
        column.setCellFactory(_ -> new WrappingCell());
        table.getColumns().add(column);
        return column;
    }

    /// As high as its words need in the width that the column has.
    private static final class WrappingCell extends TableCell<Row, String> {

        private final TextFlow flow = new TextFlow();

        WrappingCell() {
            flow.getStyleClass().add("prose");
            setGraphic(flow);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            Wrapped.fill(flow, empty || words == null ? "" : words);
            setAccessibleText(empty ? null : words);
        }

        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset() + flow.prefHeight(room()) + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            flow.resizeRelocate(
                    snappedLeftInset(), snappedTopInset(), room(), flow.prefHeight(room()));
        }

        /// The column knows its width before the cell is laid out.
        private double room() {
            return Math.max(
                    1, getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset());
        }
    }
}
