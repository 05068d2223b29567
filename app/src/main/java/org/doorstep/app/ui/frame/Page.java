package org.doorstep.app.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What a tab shows. Made when it is first shown, kept while the tab is open.
public interface Page {

    /// The tab's words. Never an address that must not be disclosed.
    ObservableValue<String> title();

    Region root();

    /// What the context column shows beside this page: null for nothing of its own.
    ObservableValue<@Nullable Region> context();

    /// The page is in front now. Puts the focus on the first thing to read or do when it is shown
    /// for the first time; the shell brings it back later.
    void shown();

    /// Leads the officer to something on the page, which is in front: its focus goes there, as soon
    /// as it can be shown. Does nothing where there is no such thing.
    ///
    /// @param to what pages of this kind call it
    default void lead(String to) {}

    /// The tab is closed or the vault is locked: stop listening, forget what was shown. Nothing
    /// that was typed is lost.
    void closed();
}
