package org.doorstep.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps the focus inside a part of the page whose content is made anew: whoever works by keyboard
/// is not thrown to the top of the window because what they pressed is gone.
public final class KeptFocus {

    private KeptFocus() {}

    /// Makes the content anew. If the focus was inside, it is on the same control afterwards, else
    /// on the one that follows, else on the first, else on the part itself.
    ///
    /// @param remake takes the content out and puts the new one in
    public static void inside(Region part, Runnable remake) {
        var scene = part.getScene();
        var had = scene == null ? null : scene.getFocusOwner();
        if (had == null || !isInside(part, had)) {
            remake.run();
            return;
        }
        var before = focusable(part);
        var from = Math.max(0, before.indexOf(had));
        var wanted = before.subList(from, before.size()).stream().map(KeptFocus::sign).toList();
        remake.run();
        var now = focusable(part);
        wanted.stream()
                .flatMap(sign -> find(now, sign).stream())
                .findFirst()
                .or(() -> now.stream().findFirst())
                .orElse(part)
                .requestFocus();
    }

    private static boolean isInside(Parent part, Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> find(List<Node> among, Sign sign) {
        return among.stream().filter(node -> sign(node).equals(sign)).findFirst();
    }

    private static List<Node> focusable(Parent part) {
        var found = new ArrayList<Node>();
        for (var child : part.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    found.add(child);
                } else if (child instanceof Parent inner) {
                    found.addAll(focusable(inner));
                }
            }
        }
        return found;
    }

    /// What makes a control the same one after it was made anew.
    private record Sign(@Nullable String id, @Nullable String words) {}

    private static Sign sign(Node node) {
        var spoken = node.getAccessibleText();
        var words = spoken == null && node instanceof Labeled labeled ? labeled.getText() : spoken;
        return new Sign(node.getId(), words);
    }
}
