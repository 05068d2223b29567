package org.doorstep.app.example;

import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds nodes on a screen by their ids, which have dots that a selector would take for classes.
public final class Look {

    private Look() {}

    /// The node of that id.
    public static <T extends Node> T up(Parent screen, Class<T> type, String id) {
        return screen.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .map(type::cast)
                .orElseThrow(() -> new AssertionError("nothing has the id " + id));
    }
}
