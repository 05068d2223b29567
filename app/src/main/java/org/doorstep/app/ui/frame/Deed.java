package org.doorstep.app.ui.frame;

import javafx.scene.input.KeyCombination;

/// Something an officer can begin from everywhere: by its keys, or by name in the search box.
///
/// @param words what it is called
/// @param keys as officers read them
/// @param opens the page on which it is done
public record Deed(String words, String keys, KeyCombination combination, Address opens) {}
