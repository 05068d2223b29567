package org.doorstep.app.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.doorstep.domain.citizen.Mention;
import org.jspecify.annotations.Nullable;

/// A cell of two lines, the first strong, the second small. What is cut off is whole under the
/// pointer; the row itself says all of it.
///
/// @param <T> the row
public final class TwoLineCell<T> extends TableCell<T, T> {

    private final Function<T, String> first;
    private final Function<T, String> second;
    private final Function<T, Mention> about;
    private final Label upper = Texts.whole(new Label());
    private final Label lower = Texts.whole(new Label());
    private final TwoLines lines = new TwoLines(upper, lower);

    private TwoLineCell(
            Function<T, String> first, Function<T, String> second, Function<T, Mention> about) {
        this.first = first;
        this.second = second;
        this.about = about;
        upper.getStyleClass().add("cell-first");
        lower.getStyleClass().add("caption");
    }

    /// A column of such cells, whose rows are its values.
    public static <T> TableColumn<T, T> column(
            String title, double width, Function<T, String> first, Function<T, String> second) {
        var column = TwoLineCell.<T>column(title, width);
        column.setCellFactory(_ -> new TwoLineCell<>(first, second, _ -> Mention.NOBODY));
        return column;
    }

    /// A column of the people whom the rows are about, with the tags of their warnings.
    ///
    /// @param second what is said below the name
    public static <T> TableColumn<T, T> people(
            String title, double width, Function<T, Mention> who, Function<T, String> second) {
        var column = TwoLineCell.<T>column(title, width);
        column.setCellFactory(_ -> new TwoLineCell<>(row -> who.apply(row).name(), second, who));
        return column;
    }

    /// A column whose rows are its values, and whose cells are still to be said.
    public static <T> TableColumn<T, T> column(String title, double width) {
        var column = new TableColumn<T, T>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        return column;
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        upper.setText(first.apply(row));
        lower.setText(second.apply(row));
        Whom.tag(lower, about.apply(row));
        setGraphic(lines);
    }
}
