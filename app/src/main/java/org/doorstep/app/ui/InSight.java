package org.doorstep.app.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Brings a field in sight where it is one of many that scroll.
public final class InSight {

    /// Above what is brought in sight, in px.
    private static final double ROOM = 4;

    private InSight() {}

    /// Scrolls until the field shows and, as far as there is room, its label and what is wrong with
    /// it. Nothing where the field is not within a scroll pane.
    public static void bring(Node field) {
        var box = field;
        for (Node at = field; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("field-box")) {
                box = at;
            } else if (at instanceof ScrollPane scroll) {
                bring(field, box, scroll);
                return;
            }
        }
    }

    private static void bring(Node field, Node box, ScrollPane scroll) {
        scroll.applyCss();
        scroll.layout();
        var content = scroll.getContent();
        var room = scroll.getViewportBounds().getHeight();
        var over = content.getLayoutBounds().getHeight() - room;
        if (over <= 0) {
            return;
        }
        var place = place(field, content);
        var top = Math.min(place(box, content).getMinY() - ROOM, place.getMinY() - room / 3);
        top = Math.max(top, place.getMaxY() + ROOM - room);
        top = Math.min(top, place.getMinY() - ROOM);
        scroll.setVvalue(Math.clamp(top / over, 0, 1));
    }

    private static Bounds place(Node node, Node content) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
