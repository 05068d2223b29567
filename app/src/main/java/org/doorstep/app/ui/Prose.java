package org.doorstep.app.ui;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps. A label draws a line with combining marks (*Adébáyọ̀*) beyond where it has been
/// wrapped, as of JavaFX 26; here each word is a text of its own, which is wrapped and drawn right.
public final class Prose extends TextFlow {

    private static final Pattern COMBINING = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[\\s-])");

    public Prose(String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
    }

    /// The text in the style of a label of the type scale.
    public static Prose of(String text, String... styleClasses) {
        var prose = new Prose(styleClasses);
        prose.text(text);
        return prose;
    }

    /// Shows another text.
    public void text(String text) {
        getChildren().clear();
        add(text);
        setAccessibleText(text);
    }

    /// Goes on with more text, in a style of its own.
    public Prose add(String text, String... styleClasses) {
        words(text).forEach(word -> word(word, styleClasses));
        return this;
    }

    /// The text in the pieces that have to be texts of their own: its words, also those that a
    /// hyphen joins, if it has combining marks; else all of it.
    public static Stream<String> words(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return COMBINING.matcher(composed).find()
                ? BETWEEN_WORDS.splitAsStream(composed)
                : Stream.of(composed);
    }

    /// Goes on with something that stands in the text like a word.
    public Prose add(Node node) {
        getChildren().add(node);
        return this;
    }

    private void word(String word, String... styleClasses) {
        var text = new Text(word);
        text.getStyleClass().add("text");
        text.getStyleClass().addAll(styleClasses);
        getChildren().add(text);
    }
}
