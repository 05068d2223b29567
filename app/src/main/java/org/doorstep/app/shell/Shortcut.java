package org.doorstep.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere. No Ctrl+Alt: that is AltGr on a British keyboard.
enum Shortcut {
    SEARCH("Ctrl+K", KeyCode.K, KeyCombination.CONTROL_DOWN),
    SHORTCUTS("F1", KeyCode.F1),
    NEXT_REGION("F6", KeyCode.F6),
    REGION_BEFORE("Shift+F6", KeyCode.F6, KeyCombination.SHIFT_DOWN),
    BACK("Alt+Left", KeyCode.LEFT, KeyCombination.ALT_DOWN),
    FORWARD("Alt+Right", KeyCode.RIGHT, KeyCombination.ALT_DOWN),
    NEXT_TAB("Ctrl+Tab", KeyCode.TAB, KeyCombination.CONTROL_DOWN),
    TAB_BEFORE(
            "Ctrl+Shift+Tab", KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
    CLOSE_TAB("Ctrl+W", KeyCode.W, KeyCombination.CONTROL_DOWN),
    UNDO("Ctrl+Z", KeyCode.Z, KeyCombination.CONTROL_DOWN),
    LOCK("Ctrl+Shift+L", KeyCode.L, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
    CLOSE_NEAREST("Esc", KeyCode.ESCAPE);

    private final String keys;
    private final KeyCodeCombination combination;

    Shortcut(String keys, KeyCode code, Modifier... modifiers) {
        this.keys = keys;
        this.combination = new KeyCodeCombination(code, modifiers);
    }

    /// As officers read it.
    String keys() {
        return keys;
    }

    boolean matches(KeyEvent event) {
        return combination.match(event);
    }
}
