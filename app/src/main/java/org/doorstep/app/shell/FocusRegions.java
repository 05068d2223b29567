package org.doorstep.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The parts of the window that F6 goes round.
final class FocusRegions {

    private final List<Node> regions;

    /// @param regions in the order of F6
    FocusRegions(List<Node> regions) {
        this.regions = regions;
    }

    /// Puts the focus into the next part that can take it.
    ///
    /// @param direction 1 or -1
    void step(int direction) {
        var now = current();
        for (int step = 1; step <= regions.size(); step++) {
            var next = regions.get(Math.floorMod(now + direction * step, regions.size()));
            var target = firstFocusable(next);
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /// The first thing inside that can take the focus.
    static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = firstFocusable(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private int current() {
        for (int i = 0; i < regions.size(); i++) {
            var scene = regions.get(i).getScene();
            for (Node at = scene == null ? null : scene.getFocusOwner();
                    at != null;
                    at = at.getParent()) {
                if (at == regions.get(i)) {
                    return i;
                }
            }
        }
        return 0;
    }
}
