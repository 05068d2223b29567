package org.doorstep.app.citizen;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.doorstep.app.ui.Pressable;

/// Something on the page that can be chosen to see more of it in the context column.
final class Choice extends Pressable {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Detail detail;

    /// @param sentence what a screen reader says
    Choice(Detail detail, String sentence, Consumer<Detail> choose, Node... content) {
        super(sentence, () -> choose.accept(detail), content);
        this.detail = detail;
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
}
