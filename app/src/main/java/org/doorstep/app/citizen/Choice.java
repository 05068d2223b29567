package org.doorstep.app.citizen;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// Something on the page that can be chosen to see more of it in the context column. A button whose
/// words may wrap, which a button's own graphic does not let them.
final class Choice extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Detail detail;
    private final Consumer<Detail> choose;

    /// @param sentence what a screen reader says
    Choice(Detail detail, String sentence, Consumer<Detail> choose, Node... content) {
        super(content);
        this.detail = detail;
        this.choose = choose;
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

    /// Chooses it.
    void fire() {
        choose.accept(detail);
    }

    /// Shows whether it is the chosen one.
    void tell(Detail chosen) {
        pseudoClassStateChanged(CHOSEN, detail.equals(chosen));
    }

    /// Tells every choice among these nodes.
    static void tell(Iterable<? extends Node> nodes, Detail chosen) {
        for (var node : nodes) {
            if (node instanceof Choice choice) {
                choice.tell(chosen);
            }
        }
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
