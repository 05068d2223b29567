package org.doorstep.app.ui.frame;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something an officer can begin from everywhere: by its keys, or by name in the search box.
///
/// @param words what it is called
/// @param keys as officers read them
/// @param opens the page on which it is done
/// @param to where on that page, see [Page#lead]; null for the page itself
public record Deed(
        String words, String keys, KeyCombination combination, Address opens, @Nullable String to) {

    /// Something that is done on a page of its own.
    public Deed(String words, String keys, KeyCombination combination, Address opens) {
        this(words, keys, combination, opens, null);
    }

    /// Goes to where it is done.
    public void begin(Desk desk) {
        if (to == null) {
            desk.open(opens);
        } else {
            desk.open(opens, to);
        }
    }
}
