package org.doorstep.app.ui;

import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text that wraps. A label draws a line with combining marks (*Adébáyọ̀*) beyond where it has been
/// wrapped, as of JavaFX 26; here each word is a text of its own, which is wrapped and drawn right.
public final class Prose extends TextFlow {

    private static final Pattern COMBINING = Pattern.compile("\\p{M}");
    private static final Pattern AFTER_SPACE = Pattern.compile("(?<=\\s)");

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
        if (COMBINING.matcher(text).find()) {
            AFTER_SPACE.splitAsStream(text).map(Text::new).forEach(getChildren()::add);
        } else {
            getChildren().add(new Text(text));
        }
        setAccessibleText(text);
    }
}
