package org.doorstep.app.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A row of a table that says all of it to a screen reader, and opens by a double click.
///
/// @param <T> what stands in the row
public final class OpeningRow<T> extends TableRow<T> {

    private final Function<T, String> sentence;

    /// @param sentence all that the row says
    /// @param open what a double click does
    public OpeningRow(Function<T, String> sentence, Consumer<T> open) {
        this.sentence = sentence;
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setAccessibleText(item == null ? null : sentence.apply(item));
    }
}
