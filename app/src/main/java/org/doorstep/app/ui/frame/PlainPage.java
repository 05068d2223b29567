package org.doorstep.app.ui.frame;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A page that keeps its title and shows nothing in the context column.
public final class PlainPage implements Page {

    private final ReadOnlyStringWrapper title;
    private final Region root;
    private final Runnable focus;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<@Nullable Region> context = new ReadOnlyObjectWrapper<>();

    /// @param focus puts the focus on the first thing to read or do
    /// @param close lets go of what the page follows
    public PlainPage(String title, Region root, Runnable focus, Runnable close) {
        this.title = new ReadOnlyStringWrapper(title);
        this.root = root;
        this.focus = focus;
        this.close = close;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public ObservableValue<@Nullable Region> context() {
        return context.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        focus.run();
    }

    @Override
    public void closed() {
        close.run();
    }
}
