package org.doorstep.app.ui;

import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/// Buttons of which one holds. What is chosen is heard however it was chosen: the arrow keys choose
/// without an action, so that whoever listens to actions keeps another answer than the screen
/// shows.
///
/// @param <T> what the buttons stand for
public final class OneOf<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<T> choose;
    private boolean quiet;

    /// @param choose hears what the officer chose; not what [#show] shows
    public OneOf(Consumer<T> choose) {
        this.choose = choose;
        group.selectedToggleProperty().subscribe(this::changed);
    }

    /// Takes a button in.
    public <B extends ToggleButton> B add(B button, T value) {
        button.setToggleGroup(group);
        button.setUserData(value);
        return button;
    }

    /// Shows what holds.
    ///
    /// @param value of none of the buttons, or null, if none of them does
    public void show(@Nullable T value) {
        select(
                group.getToggles().stream()
                        .filter(toggle -> toggle.getUserData().equals(value))
                        .findFirst()
                        .orElse(null));
    }

    @SuppressWarnings("unchecked") // nothing but add sets it
    private void changed(@Nullable Toggle before, @Nullable Toggle now) {
        if (quiet) {
            return;
        }
        if (now != null) {
            choose.accept((T) now.getUserData());
        } else if (before != null) {
            // Pressed again it stays.
            select(before);
        }
    }

    private void select(@Nullable Toggle toggle) {
        quiet = true;
        try {
            group.selectToggle(toggle);
        } finally {
            quiet = false;
        }
    }
}
