package org.doorstep.app.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// Widths of a table's columns by what is in them, which grow with the text. Together they take the
/// whole table: each gets its least width, and what is left is shared out. Where there is not even
/// room for that, all shrink alike. Once the officer has drawn a column wider, columns go as
/// JavaFX's own rule says.
@SuppressWarnings({"rawtypes", "unchecked"}) // A table takes its policy without saying of what.
public final class FittedColumns extends ConstrainedColumnResizeBase
        implements Callback<ResizeFeatures, Boolean> {

    /// Until the table is drawn, in px.
    private static final double USUAL_EM = 14;

    private final Map<TableColumn<?, ?>, Width> widths;
    private boolean drawn;
    private boolean follows;

    /// How wide a column is.
    ///
    /// @param least in em of the table's text, with the room at its sides
    /// @param share of what is left; 0 if it is never wider than its least
    public record Width(double least, double share) {}

    private FittedColumns(Map<? extends TableColumn<?, ?>, Width> widths) {
        this.widths = Map.copyOf(widths);
    }

    /// Sets the columns of that table so from now on.
    ///
    /// @param widths of all columns that can be shown
    public static <T> void set(TableView<T> table, Map<TableColumn<T, ?>, Width> widths) {
        table.setColumnResizePolicy(new FittedColumns(widths));
    }

    @Override
    public Boolean call(ResizeFeatures asked) {
        drawn |= asked.getColumn() != null && asked.getDelta() != 0;
        if (drawn) {
            return TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN.call(asked);
        }
        TableView<?> table = asked.getTable();
        var columns = table.getVisibleLeafColumns();
        var room = asked.getContentWidth();
        if (!columns.isEmpty() && room > 0) {
            var em = em(table);
            var fitted = fitted(columns.stream().map(this::width).toList(), room / em);
            for (int i = 0; i < fitted.length; i++) {
                asked.setColumnWidth(columns.get(i), fitted[i] * em);
            }
        }
        return false;
    }

    private Width width(TableColumn<?, ?> column) {
        return widths.getOrDefault(column, new Width(6, 1));
    }

    /// All in em.
    static double[] fitted(List<Width> columns, double room) {
        var least = columns.stream().mapToDouble(Width::least).sum();
        var shares = columns.stream().mapToDouble(Width::share).sum();
        var left = room - least;
        return columns.stream()
                .mapToDouble(column ->
                        left <= 0 || shares <= 0
                                ? column.least() * room / least
                                : column.least() + left * column.share() / shares)
                .toArray();
    }

    /// The headings have the size of the table's text.
    private double em(TableView<?> table) {
        if (table.lookup(".column-header .label") instanceof Label heading) {
            if (!follows) {
                follows = true;
                heading.fontProperty().addListener(_ -> again(table));
            }
            return heading.getFont().getSize();
        }
        return USUAL_EM;
    }

    private <T> void again(TableView<T> table) {
        if (table.getColumnResizePolicy() == this) {
            call(new ResizeFeatures<>(table, null, 0.0));
        }
    }
}
