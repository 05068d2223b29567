package org.doorstep.bench.board;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.doorstep.app.team.PieceRow;
import org.doorstep.app.team.PiecesTable;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.citizen.Mention;

/// Layout per scroll step of the board's table of people, and of a bare table with as many columns
/// of the same words, in turn.
final class Scrolling {

    private static final int ROUNDS = 8;
    private static final int STEPS = 150;
    private static final int ROWS_A_STEP = 3;

    private final PageWindow window;
    private final ObservableList<PieceRow> rows;

    Scrolling(PageWindow window, int rows) {
        this.window = window;
        this.rows =
                FXCollections.observableArrayList(
                        IntStream.range(0, rows).mapToObj(Scrolling::row).toList());
    }

    /// @param ratio of the medians
    record Measured(Timings own, Timings bare, double ratio) {}

    Measured measure() throws InterruptedException {
        var own = PageWindow.onScreen(() -> new PiecesTable(rows, _ -> {}, () -> {}).view());
        var bare = PageWindow.onScreen(this::bare);
        scroll(own, new Timings());
        scroll(bare, new Timings());
        var ownTimes = new Timings();
        var bareTimes = new Timings();
        for (int i = 0; i < ROUNDS; i++) {
            scroll(own, ownTimes);
            scroll(bare, bareTimes);
        }
        return new Measured(
                ownTimes,
                bareTimes,
                Round.thousandths(ownTimes.medianMillis() / bareTimes.medianMillis()));
    }

    private void scroll(TableView<PieceRow> table, Timings timings) throws InterruptedException {
        PageWindow.onScreen(() -> {
            window.put(table);
            window.layOut();
            var at = rows.size() / 3;
            table.scrollTo(at);
            window.layOut();
            for (int i = 0; i < STEPS; i++) {
                at += ROWS_A_STEP;
                var to = at;
                timings.time(() -> {
                    table.scrollTo(to);
                    window.layOut();
                });
            }
            window.clear();
            return table;
        });
    }

    private TableView<PieceRow> bare() {
        var table = new TableView<PieceRow>();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        List.<Function<PieceRow, String>>of(
                        PieceRow::name, PieceRow::work, PieceRow::limit, PieceRow::weighs)
                .forEach(words -> {
                    var column = new TableColumn<PieceRow, String>("Column");
                    column.setCellValueFactory(
                            cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
                    table.getColumns().add(column);
                });
        table.setItems(rows);
        return table;
    }

    private static PieceRow row(int number) {
        var name = "FAMILY" + number + ", Given";
        var limit = number % 3 == 0 ? "Due 6 August 2026" : "";
        return new PieceRow(
                new UUID(1, number),
                Mention.named(name),
                "Tenancy and household check: Ring about the letter, and 1 more",
                null,
                limit,
                limit.isEmpty() ? "" : "by 6 August 2026",
                limit.isEmpty() ? "" : "Damp and mould: investigate, 10 working days",
                "",
                350,
                "3.5",
                name + ", Tenancy and household check");
    }
}
