package org.doorstep.app.ui.frame;

import javafx.scene.layout.Region;

/// What answers in the pop-up under the search box.
public interface QuickSearch {

    /// The rows, shown under the box while it has the focus.
    Region results();

    /// The officer typed; the text may be blank: then the recent ones.
    void ask(String typed);

    /// Moves the selection by so many rows, down if positive.
    void move(int rows);

    /// Opens the selected row through the [Desk], if there is one: at once, or as soon as the rows
    /// answer what was asked last.
    ///
    /// @param beside in a new tab without leaving this page
    void choose(boolean beside);

    /// Hears when a row was opened in place of the page in front, by key or mouse.
    void onLeave(Runnable leaving);

    /// Forgets what was asked and shown: the box is closed or the vault is locked.
    void forget();
}
