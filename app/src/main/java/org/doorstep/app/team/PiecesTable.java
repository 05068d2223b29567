package org.doorstep.app.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.NameLines;
import org.doorstep.app.ui.FittedColumns;
import org.doorstep.app.ui.FittedColumns.Width;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.OpeningRow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.ui.task.LimitTag;
import org.jspecify.annotations.Nullable;

/// What one officer has, a line for each person. Several can be chosen, dragged onto an officer,
/// and given with Ctrl+G. Lines are plain text, so that a hundred thousand scroll as a bare table
/// does.
public final class PiecesTable {

    static final String ID = "team.pieces";

    private static final Messages TEXT = Messages.of("team");

    private final TableView<PieceRow> table = new TableView<>();
    private final TableColumn<PieceRow, PieceRow> weight =
            words(TEXT.get("column.weight"), 86, PieceRow::weighs);

    /// @param open opens a person's file
    /// @param give asks to whom the chosen are given
    public PiecesTable(ObservableList<PieceRow> rows, Consumer<UUID> open, Runnable give) {
        var name = column(TEXT.get("column.person"), 190);
        name.setCellFactory(_ -> new NameCell());
        var limit = column(TEXT.get("column.limit"), 140);
        limit.setCellFactory(_ -> new LimitCell());
        weight.getStyleClass().add("figure");
        List.of(name, limit, weight).forEach(table.getColumns()::add);
        table.setId(ID);
        table.getStyleClass().addAll("two-line", "team-pieces");
        table.setItems(rows);
        table.setPlaceholder(Texts.secondary(TEXT.get("pieces.empty")));
        FittedColumns.set(
                table,
                Map.of(
                        name, new Width(16, 2.5),
                        limit, new Width(11.4, 1.5),
                        weight, new Width(5, 0)));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> row(open));
        table.setOnKeyPressed(key -> {
            var chosen = table.getFocusModel().getFocusedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen.person());
                key.consume();
            }
        });
        PageKeys.in(table).on(PageKey.GIVE, give);
    }

    public TableView<PieceRow> view() {
        return table;
    }

    List<PieceRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    void fit(WidthForm form) {
        weight.setVisible(!form.atMost(WidthForm.NARROW));
    }

    private TableRow<PieceRow> row(Consumer<UUID> open) {
        var row = new OpeningRow<>(PieceRow::sentence, one -> open.accept(one.person()));
        row.setOnDragDetected(event -> {
            var item = row.getItem();
            if (item != null) {
                if (!chosen().contains(item)) {
                    table.getSelectionModel().clearAndSelect(row.getIndex());
                }
                var board = row.startDragAndDrop(TransferMode.MOVE);
                var content = new ClipboardContent();
                // Whoever else takes it learns nothing of them.
                content.putString(Integer.toString(chosen().size()));
                board.setContent(content);
                event.consume();
            }
        });
        return row;
    }

    private static String lines(PieceRow row) {
        var lines = NameLines.of(row.name(), row.work());
        var with = row.stays() ? " (" + TEXT.get("work.with", row.with()) + ")" : "";
        return lines.first() + with + "\n" + lines.second();
    }

    private static TableColumn<PieceRow, PieceRow> words(
            String title, double width, Function<PieceRow, String> words) {
        var column = column(title, width);
        column.setCellFactory(_ -> new WordsCell(words));
        return column;
    }

    private static TableColumn<PieceRow, PieceRow> column(String title, double width) {
        var column = new TableColumn<PieceRow, PieceRow>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    /// Plain words; whole under the pointer, where they may be cut off.
    private static class WordsCell extends TableCell<PieceRow, PieceRow> {

        private final Function<PieceRow, String> words;

        WordsCell(Function<PieceRow, String> words) {
            this.words = words;
            var whole = new Tooltip();
            whole.setWrapText(true);
            whole.setMaxWidth(480);
            whole.setOnShowing(_ -> {
                var row = getItem();
                whole.setText(row == null ? null : words.apply(row));
            });
            setTooltip(whole);
        }

        @Override
        protected void updateItem(@Nullable PieceRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }

    /// Name and work as plain text; where there is a warning, which few have, its tag before the
    /// work.
    private static final class NameCell extends WordsCell {

        NameCell() {
            super(PiecesTable::lines);
        }

        @Override
        protected void updateItem(@Nullable PieceRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || !MarkerTag.isWarned(row.who())) {
                setGraphic(null);
            } else {
                setText(null);
                setGraphic(withTag(row));
            }
        }

        private static Region withTag(PieceRow row) {
            var lines = lines(row).split("\n", 2);
            var work = Texts.whole(new Label(lines[1]));
            Whom.tag(work, row.who());
            var box = new VBox(Texts.whole(new Label(lines[0])), work);
            box.getStyleClass().add("two-lines");
            return box;
        }
    }

    /// The tag of a limit over the rule, made once for each cell.
    private static final class LimitCell extends TableCell<PieceRow, PieceRow> {

        private final Label tag = Texts.whole(LimitTag.of(null, ""));
        private final Label rule = Texts.whole(new Label());
        private final VBox lines = new VBox(tag, rule);

        LimitCell() {
            lines.getStyleClass().add("team-limit");
            lines.setVisible(false);
            rule.getStyleClass().add("caption");
            setGraphic(lines);
        }

        @Override
        protected void updateItem(@Nullable PieceRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || row.limit().isEmpty()) {
                lines.setVisible(false);
            } else {
                LimitTag.show(tag, row.standing(), row.limit());
                rule.setText(row.rule());
                lines.setVisible(true);
            }
        }
    }
}
