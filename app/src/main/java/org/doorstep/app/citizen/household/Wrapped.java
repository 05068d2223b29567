package org.doorstep.app.citizen.household;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.doorstep.app.ui.Prose;

/// Names that go on below where there is no more room, also after a hyphen: JavaFX 26 draws a
/// wrapped run with combining marks past the wrap, so that each word is a text of its own.
final class Wrapped {

    private Wrapped() {}

    static TextFlow of(String text, String... styleClasses) {
        var flow = new TextFlow();
        flow.getStyleClass().add("prose");
        flow.getStyleClass().addAll(styleClasses);
        fill(flow, text);
        return flow;
    }

    static void fill(TextFlow flow, String text) {
        flow.getChildren().setAll(Prose.words(text).map(Wrapped::word).toList());
    }

    private static Text word(String word) {
        var text = new Text(word);
        text.getStyleClass().add("text");
        return text;
    }
}
