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

    /// Opens the selected row through the [Desk]; false if there is none.
    ///
    /// @param beside in a new tab without leaving this page
    boolean choose(boolean beside);

    /// Forgets what was asked and shown: the box is closed or the vault is locked.
    void forget();
}
