package org.doorstep.app.ui;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for many words. Tab leads on, as from any other field, so that the keyboard alone gets
/// out of it again.
public final class ProseField extends TextArea {

    public ProseField() {
        this("");
    }

    public ProseField(String text) {
        super(text);
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
