package org.doorstep.app.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// WCAG 2.2 1.4.4, 1.4.10 and 2.5.8: nothing is cut off or needs scrolling sideways, and whatever
/// can be pressed is large enough.
final class Room {

    private static final double TARGET = 24;
    private static final double HAIR = 1.5;
    private static final Pattern MNEMONIC = Pattern.compile("_[^_\\s]");

    private Room() {}

    static List<String> faults(Scene scene) {
        var faults = new ArrayList<String>();
        for (var node : Shown.on(scene.getRoot())) {
            switch (node) {
                case Labeled labeled when isUnguarded(labeled) ->
                        faults.add("reads a mnemonic without Mnemonic.in: " + Shown.words(node));
                case Labeled labeled when isCut(labeled) && !isSaidElsewhere(labeled) ->
                        faults.add("cut with “…”: " + Shown.words(node));
                case ScrollBar bar when bar.getOrientation() == Orientation.HORIZONTAL ->
                        faults.add("scrolls sideways: " + Shown.words(bar.getParent()));
                case TextFlow flow
                        when flow.getHeight() < flow.prefHeight(flow.getWidth()) - HAIR ->
                        faults.add("too low for its words: " + Shown.words(flow));
                default -> {}
            }
        }
        Shown.texts(scene.getRoot()).forEach(text -> cut(text, scene, faults));
        for (var control : Shown.focusable(scene.getRoot())) {
            var place = Shown.place(control);
            if (place.getWidth() < TARGET - 0.5 || place.getHeight() < TARGET - 0.5) {
                faults.add(
                        String.format(
                                Locale.UK,
                                "only %.0f × %.0f: %s",
                                place.getWidth(),
                                place.getHeight(),
                                Shown.words(control)));
            }
        }
        return faults;
    }

    /// A letter is underlined of words that may go: laying out a control whose words are gone
    /// fails.
    private static boolean isUnguarded(Labeled labeled) {
        return labeled.isMnemonicParsing()
                && !labeled.mnemonicParsingProperty().isBound()
                && labeled.getText() != null
                && MNEMONIC.matcher(labeled.getText()).find()
                // A menu button shows its words in a label of its own.
                && !(labeled.getParent() instanceof MenuButton);
    }

    /// By more than what is rounded away.
    private static boolean isCut(Labeled labeled) {
        return labeled.isTextTruncated()
                && (labeled.isWrapText()
                        ? labeled.getHeight() < labeled.prefHeight(labeled.getWidth()) - HAIR
                        : labeled.getWidth() < labeled.prefWidth(-1) - HAIR);
    }

    /// Under the pointer; and what a tab is called stands whole on its page.
    private static boolean isSaidElsewhere(Labeled labeled) {
        return labeled.getTooltip() != null
                || labeled.getStyleClass().contains("tab-label")
                // A menu button shows its words in a label of its own.
                || labeled.getParent() instanceof MenuButton button && button.getTooltip() != null;
    }

    /// Sideways it may be cut by nothing; downwards a row of a list cuts it, while a page scrolls.
    private static void cut(Text text, Scene scene, List<String> faults) {
        var place = Shown.place(text);
        if (place.getMinX() < -HAIR || place.getMaxX() > scene.getWidth() + HAIR) {
            faults.add("outside the window: " + Shown.words(text));
            return;
        }
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return;
            }
            var room = Shown.place(at);
            var sideways =
                    at.getClip() != null
                            && (place.getMinX() < room.getMinX() - HAIR
                                    || place.getMaxX() > room.getMaxX() + HAIR);
            var downwards =
                    at instanceof IndexedCell<?>
                            && (place.getMinY() < room.getMinY() - HAIR
                                    || place.getMaxY() > room.getMaxY() + HAIR);
            if (sideways || downwards) {
                faults.add("cut by " + Shown.words(at) + ": " + Shown.words(text));
                return;
            }
        }
    }
}
