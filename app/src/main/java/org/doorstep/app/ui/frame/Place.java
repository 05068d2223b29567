package org.doorstep.app.ui.frame;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// An entry of the rail.
///
/// @param address what it opens
/// @param title its word
/// @param icon its icon, see [org.doorstep.app.ui.Icons]
/// @param waiting how much waits there for the officer, shown beside the word; null where nothing
///   is counted
public record Place(
        Address address,
        String title,
        String icon,
        @Nullable ObservableValue<? extends Number> waiting) {

    /// A place where nothing is counted.
    public Place(Address address, String title, String icon) {
        this(address, title, icon, null);
    }
}
