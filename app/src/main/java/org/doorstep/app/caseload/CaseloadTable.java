package org.doorstep.app.caseload;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.NameLines;
import org.doorstep.app.ui.FittedColumns;
import org.doorstep.app.ui.FittedColumns.Width;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.OpeningRow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.TwoLineCell;
import org.doorstep.app.ui.TwoLines;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.ui.task.LimitTag;
import org.jspecify.annotations.Nullable;

/// The table of the caseload. Its columns sort, and say by what they do.
final class CaseloadTable {

    static final String ID = "caseload.table";

    private static final Messages TEXT = Messages.of("caseload");

    private final TableView<CaseloadRow> table = new TableView<>();
    private final TableColumn<CaseloadRow, CaseloadRow> clocks =
            TwoLineCell.column(TEXT.get("column.clocks"), 150);
    private final TableColumn<CaseloadRow, CaseloadRow> name =
            TwoLineCell.column(
                    TEXT.get("column.person"),
                    250,
                    row -> NameLines.of(row.name(), row.about()).first(),
                    row -> NameLines.of(row.name(), row.about()).second());
    private final TableColumn<CaseloadRow, CaseloadRow> warnings =
            TwoLineCell.column(TEXT.get("column.warnings"), 190);
    private final TableColumn<CaseloadRow, CaseloadRow> next =
            TwoLineCell.column(
                    TEXT.get("column.next"), 230, CaseloadTable::next, CaseloadRow::work);
    private final TableColumn<CaseloadRow, CaseloadRow> contact =
            TwoLineCell.column(
                    TEXT.get("column.contact"),
                    150,
                    CaseloadRow::contact,
                    CaseloadRow::contactWhat);

    /// @param open opens a person's file
    CaseloadTable(Consumer<UUID> open) {
        clocks.setCellFactory(_ -> new ClocksCell());
        warnings.setCellFactory(_ -> new WarningsCell());
        name.setComparator(CaseloadRow.NAME);
        warnings.setComparator(CaseloadRow.WARNINGS);
        clocks.setComparator(CaseloadRow.PRESSING);
        next.setComparator(CaseloadRow.NEXT);
        contact.setComparator(CaseloadRow.CONTACT);
        table.setId(ID);
        table.setAccessibleText(TEXT.get("table"));
        table.getStyleClass().add("two-line");
        List.of(name, warnings, clocks, next, contact).forEach(table.getColumns()::add);
        // Neither a name nor a warning nor a limit is cut off.
        FittedColumns.set(
                table,
                Map.of(
                        name, new Width(17.4, 2),
                        warnings, new Width(12.4, 0.5),
                        clocks, new Width(9.4, 0.5),
                        next, new Width(9.6, 2),
                        contact, new Width(8.4, 1)));
        table.setRowFactory(
                _ -> new OpeningRow<>(CaseloadRow::sentence, row -> open.accept(row.person())));
        table.setOnKeyPressed(key -> {
            var chosen = table.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen.person());
                key.consume();
            }
        });
    }

    TableView<CaseloadRow> view() {
        return table;
    }

    /// The column that sorts by that.
    TableColumn<CaseloadRow, CaseloadRow> of(CaseloadOrder order) {
        return switch (order) {
            case PRESSING -> clocks;
            case NAME -> name;
            case WARNINGS -> warnings;
            case NEXT -> next;
            case CONTACT -> contact;
        };
    }

    void fit(WidthForm form) {
        contact.setVisible(!form.atMost(WidthForm.NARROW));
        next.setVisible(!form.atMost(WidthForm.SMALL));
    }

    private static String next(CaseloadRow row) {
        var next = row.next();
        return next == null ? TEXT.get("next.none") : next.what();
    }

    /// How many are late or at risk, and how the most pressing stands.
    private static final class ClocksCell extends TableCell<CaseloadRow, CaseloadRow> {

        @Override
        protected void updateItem(@Nullable CaseloadRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            if (empty || row == null) {
                return;
            }
            var next = row.next();
            if (next == null || !row.presses()) {
                setGraphic(nothing(TEXT.get("onTime")));
                return;
            }
            var more = row.late() + row.atRisk() - 1;
            setGraphic(
                    new TwoLines(
                            Texts.whole(LimitTag.of(next.standing(), next.state())),
                            caption(more > 0 ? TEXT.get("more", more) : "")));
        }
    }

    /// The gravest warning, and how many more there are.
    private static final class WarningsCell extends TableCell<CaseloadRow, CaseloadRow> {

        @Override
        protected void updateItem(@Nullable CaseloadRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            if (empty || row == null) {
                return;
            }
            if (row.cautions().isEmpty()) {
                setGraphic(nothing(TEXT.get("warnings.none")));
                return;
            }
            var first = row.cautions().getFirst();
            var more = row.cautions().size() - 1;
            setGraphic(
                    new TwoLines(
                            Texts.whole(MarkerTag.still(first.level(), first.text())),
                            caption(more > 0 ? TEXT.get("more", more) : "")));
        }
    }

    /// Beside the first lines of the other cells, and quieter than they are.
    private static TwoLines nothing(String words) {
        var said = Texts.whole(new Label(words));
        said.getStyleClass().add("secondary");
        return new TwoLines(said, caption(""));
    }

    private static Label caption(String words) {
        var caption = Texts.whole(new Label(words));
        caption.getStyleClass().add("caption");
        return caption;
    }
}
