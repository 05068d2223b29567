package org.doorstep.app.ui;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// A button whose words may wrap, which a button's own graphic does not let them.
public class Pressable extends HBox {

    private final Runnable pressed;

    /// @param sentence what a screen reader says
    /// @param pressed what it does
    public Pressable(String sentence, Runnable pressed, Node... content) {
        super(content);
        this.pressed = pressed;
        getStyleClass().addAll("choice", "focusable");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(sentence);
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                fire();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Presses it.
    public final void fire() {
        pressed.run();
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void pressed(KeyEvent event) {
        var plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            fire();
            event.consume();
        }
    }
}
