package org.doorstep.app.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// WCAG 2.2 2.1.1, 2.1.2 and 4.1.2: the tabulator reaches whatever can be used and leaves it again,
/// and a screen reader has a name for it.
final class Keyboard {

    private Keyboard() {}

    static List<String> faults(Scene scene) {
        var controls = Shown.focusable(scene.getRoot());
        var faults = new ArrayList<String>();
        for (var control : controls) {
            if (name(control).isBlank()) {
                faults.add("has no name: " + Shown.words(control));
            }
        }
        var reached = tabThrough(scene, controls);
        for (var control : controls) {
            if (!reached.contains(control) && !isByArrows(control, reached)) {
                faults.add("Tab does not reach it: " + Shown.words(control));
            }
        }
        return faults;
    }

    private static Set<Node> tabThrough(Scene scene, List<Node> controls) {
        var reached = new LinkedHashSet<Node>();
        if (controls.isEmpty()) {
            return reached;
        }
        controls.getFirst().requestFocus();
        for (var pressed = 0; pressed <= 2 * controls.size(); pressed++) {
            var owner = scene.getFocusOwner();
            if (owner == null) {
                break;
            }
            reached.add(owner);
            press(owner);
        }
        return reached;
    }

    /// Of a group the tabulator reaches the chosen one, and the arrow keys the others.
    private static boolean isByArrows(Node control, Set<Node> reached) {
        return control instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static void press(Node owner) {
        owner.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }

    /// What a screen reader says of it before its value.
    private static String name(Node control) {
        var own = control.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        if (control instanceof Labeled labeled && !orEmpty(labeled.getText()).isBlank()) {
            return labeled.getText();
        }
        return control.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY)
                        instanceof Labeled label
                ? orEmpty(label.getText())
                : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
