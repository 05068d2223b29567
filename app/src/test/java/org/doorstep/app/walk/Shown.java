package org.doorstep.app.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// What is on the screen now and can be used; what lies disabled under a panel is not.
final class Shown {

    private Shown() {}

    /// All of it, in the order in which it is drawn.
    static List<Node> on(Parent root) {
        var found = new ArrayList<Node>();
        collect(root, found);
        return found;
    }

    /// Whatever takes the focus.
    static List<Node> focusable(Parent root) {
        return on(root).stream().filter(Node::isFocusTraversable).toList();
    }

    /// Every piece of text and every icon.
    static Stream<Text> texts(Parent root) {
        return on(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank());
    }

    /// Where it is in the window.
    static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// The node in words for whoever mends it.
    static String words(Node node) {
        var words = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            words.append('#').append(node.getId());
        }
        node.getStyleClass().forEach(name -> words.append('.').append(name));
        if (node instanceof Labeled labeled) {
            words.append(" “").append(labeled.getText()).append('”');
        } else if (node instanceof Text text) {
            words.append(" “").append(text.getText()).append('”');
            if (node.getParent() != null) {
                words.append(" in ").append(words(node.getParent()));
            }
        } else if (node.getAccessibleText() != null) {
            words.append(" “").append(node.getAccessibleText()).append('”');
        }
        return words.toString();
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
