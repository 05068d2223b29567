package org.doorstep.app.citizen.household;

import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
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
    private static final double PADDING = 18;

    private final TableView<Row> table = new TableView<>();

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
        column(TEXT.get("column.name"), 200, Row::name);
        column(TEXT.get("column.kin"), 110, Row::kin);
        column(TEXT.get("column.others"), 170, Row::others);
        column(TEXT.get("column.born"), 130, Row::born);
        column(TEXT.get("column.when"), 130, Row::when);
        column(TEXT.get("column.sources"), 110, Row::sources);
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

    private void column(String title, double width, Function<Row, String> words) {
        var column = new TableColumn<Row, String>(title);
        column.setPrefWidth(width);
        column.setSortable(true);
        column.setCellValueFactory(cell ->
                new ReadOnlyStringWrapper(words.apply(cell.getValue())).getReadOnlyProperty());
        column.setCellFactory(_ -> new WrappingCell());
        table.getColumns().add(column);
    }

    private static final class WrappingCell extends TableCell<Row, String> {

        private final TextFlow flow = new TextFlow();

        WrappingCell() {
            flow.getStyleClass().add("prose");
            widthProperty().subscribe(_ -> fit());
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            flow.getChildren().clear();
            if (empty || words == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Wrapped.fill(flow, words);
            setGraphic(flow);
            setAccessibleText(words);
            fit();
        }

        private void fit() {
            // The column knows its width before the cell is laid out.
            var column = getTableColumn();
            if (column == null) {
                return;
            }
            var width = Math.max(1, column.getWidth() - PADDING);
            flow.setPrefWidth(width);
            flow.setPrefHeight(Region.USE_COMPUTED_SIZE);
            flow.setPrefHeight(flow.prefHeight(width));
        }
    }
}
