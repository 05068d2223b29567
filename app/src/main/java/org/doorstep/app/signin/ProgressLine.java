package org.doorstep.app.signin;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.doorstep.app.ui.Texts;

/// That something is under way, in a word and a bar.
final class ProgressLine {

    private ProgressLine() {}

    static VBox of(String words) {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        var line = new VBox(Texts.caption(words), bar);
        line.getStyleClass().add("progress-line");
        return line;
    }
}
