package org.doorstep.app.ui.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// The keys of one part of a page. While the focus is in the part it hears them before whatever has
/// the focus. While the focus is elsewhere, be it in the search box, on the rail or on another part
/// of the page, it hears what is left over there, as long as it can be seen: see [#leftOver].
public final class PageKeys {

    private final Map<PageKey, BooleanSupplier> does = new EnumMap<>(PageKey.class);
    private BooleanSupplier closing = () -> false;

    private PageKeys() {}

    /// Keys for that part, none at first.
    public static PageKeys in(Node part) {
        var keys = new PageKeys();
        part.getProperties().put(PageKeys.class, keys);
        part.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (keys.hear(event)) {
                        event.consume();
                    }
                });
        return keys;
    }

    /// What that key does.
    public PageKeys on(PageKey key, Runnable action) {
        return when(
                key,
                () -> {
                    action.run();
                    return true;
                });
    }

    /// What that key does where it can.
    ///
    /// @param action false if there is no use for the key now
    public PageKeys when(PageKey key, BooleanSupplier action) {
        does.put(key, action);
        return this;
    }

    /// How Esc closes what is nearest in the part when the focus is elsewhere; within the part it
    /// hears Esc by itself, after what has the focus.
    ///
    /// @param close false if nothing is open
    public PageKeys closing(BooleanSupplier close) {
        closing = close;
        return this;
    }

    /// Gives a key for which nobody had a use to what can be seen of a page: to inner parts before
    /// outer ones, and of two beside each other to the later one, where things are written.
    ///
    /// @return whether somebody heard it
    public static boolean leftOver(Node page, KeyEvent event) {
        return anyIn(page, keys -> keys.hear(event));
    }

    /// Closes what is nearest on a page, as Esc does.
    ///
    /// @return false if nothing is open
    public static boolean closeNearest(Node page) {
        return anyIn(page, keys -> keys.closing.getAsBoolean());
    }

    private static boolean anyIn(Node node, Predicate<PageKeys> hears) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                if (anyIn(children.get(i), hears)) {
                    return true;
                }
            }
        }
        return node.hasProperties()
                && node.getProperties().get(PageKeys.class) instanceof PageKeys keys
                && hears.test(keys);
    }

    private boolean hear(KeyEvent event) {
        for (var one : does.entrySet()) {
            if (one.getKey().matches(event)) {
                return one.getValue().getAsBoolean();
            }
        }
        return false;
    }
}
