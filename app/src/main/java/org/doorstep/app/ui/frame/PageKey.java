package org.doorstep.app.ui.frame;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// The keys of pages. F1 lists all of them, so none works that is not listed. None is a key with
/// which a field edits its text.
public enum PageKey {
    NOTE("Ctrl+N", KeyCode.N),
    TASK("Ctrl+T", KeyCode.T),
    CASE("Ctrl+O", KeyCode.O),
    FORM("Ctrl+E", KeyCode.E),
    ALERT("Ctrl+Shift+A", KeyCode.A, KeyCombination.SHIFT_DOWN),
    SAVE("Ctrl+Enter", KeyCode.ENTER),
    FIND("Ctrl+F", KeyCode.F),
    GIVE("Ctrl+G", KeyCode.G),
    NEXT_SECTION("Ctrl+Page Down", KeyCode.PAGE_DOWN),
    SECTION_BEFORE("Ctrl+Page Up", KeyCode.PAGE_UP),
    BESIDE("Ctrl+B", KeyCode.B);

    private final String keys;
    private final KeyCodeCombination combination;

    PageKey(String keys, KeyCode code, Modifier... further) {
        var modifiers = new Modifier[further.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(further, 0, modifiers, 1, further.length);
        this.keys = keys;
        this.combination = new KeyCodeCombination(code, modifiers);
    }

    /// As officers read it.
    public String keys() {
        return keys;
    }

    boolean matches(KeyEvent event) {
        return combination.match(event);
    }
}
