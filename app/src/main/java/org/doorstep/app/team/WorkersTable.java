package org.doorstep.app.team;

import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.doorstep.app.team.TeamModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FittedColumns;
import org.doorstep.app.ui.FittedColumns.Width;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.TwoLineCell;
import org.doorstep.app.ui.TwoLines;
import org.jspecify.annotations.Nullable;

/// Who has how much. What is dragged onto an officer is given to them.
final class WorkersTable {

    static final String ID = "team.workers";

    private static final Messages TEXT = Messages.of("team");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final TableView<WorkerRow> table = new TableView<>();
    private final TableColumn<WorkerRow, WorkerRow> tasks =
            TwoLineCell.column(
                    TEXT.get("column.tasks"),
                    120,
                    row -> Integer.toString(row.load().tasks()),
                    WorkerRow::pressing);
    private final Hearer hearer;
    private int full = 1;

    /// Hears what the officer does.
    interface Hearer {

        /// Shows what that officer has.
        void choose(@Nullable WorkerRow worker);

        /// Goes over to what they have.
        void enter();

        /// Whether what is dragged may be given to them.
        boolean takes(WorkerRow worker);

        void drop(WorkerRow worker);
    }

    WorkersTable(Hearer hearer) {
        this.hearer = hearer;
        var name =
                TwoLineCell.column(
                        TEXT.get("column.worker"), 190, WorkerRow::name, WorkerRow::under);
        var weight = TwoLineCell.<WorkerRow>column(TEXT.get("column.weight"), 120);
        weight.setCellFactory(_ -> new WeightCell());
        List.of(name, tasks, weight)
                .forEach(column -> {
                    column.setSortable(false);
                    table.getColumns().add(column);
                });
        table.setId(ID);
        table.setAccessibleText(TEXT.get("workers"));
        table.getStyleClass().addAll("two-line", "team-workers");
        FittedColumns.set(
                table,
                Map.of(
                        name, new Width(9.6, 2),
                        tasks, new Width(8, 1),
                        weight, new Width(7.6, 1)));
        table.setPlaceholder(Texts.secondary(TEXT.get("reading")));
        table.setRowFactory(_ -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> hearer.choose(chosen));
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.RIGHT) {
                hearer.enter();
                key.consume();
            }
        });
    }

    TableView<WorkerRow> view() {
        return table;
    }

    void show(Shown shown, @Nullable WorkerRow chosen) {
        full = shown.weights().full();
        if (!table.getItems().equals(shown.workers())) {
            table.getItems().setAll(shown.workers());
        }
        if (chosen != null) {
            table.getSelectionModel().select(chosen);
        }
    }

    private final class Row extends TableRow<WorkerRow> {

        Row() {
            setOnDragOver(this::over);
            setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
            setOnDragDropped(event -> {
                var worker = getItem();
                var fits = worker != null && hearer.takes(worker);
                if (fits) {
                    hearer.drop(worker);
                }
                event.setDropCompleted(fits);
                event.consume();
            });
        }

        @Override
        protected void updateItem(@Nullable WorkerRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(row == null ? null : row.sentence());
        }

        private void over(DragEvent event) {
            var worker = getItem();
            if (worker != null && hearer.takes(worker)) {
                event.acceptTransferModes(TransferMode.MOVE);
                pseudoClassStateChanged(TARGET, true);
                event.consume();
            }
        }
    }

    /// The weight as a number and as a bar.
    private final class WeightCell extends TableCell<WorkerRow, WorkerRow> {

        private final Label words = Texts.whole(new Label());
        private final LoadBar bar = new LoadBar();
        private final TwoLines lines = new TwoLines(words, bar);

        @Override
        protected void updateItem(@Nullable WorkerRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            words.setText(TEXT.get("worker.weight", row.weight(), WorkerRow.weight(full)));
            bar.show(row.share());
            setGraphic(lines);
        }
    }
}
