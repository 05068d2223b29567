package org.doorstep.app.ui;

import javafx.scene.control.Labeled;

/// A letter of a control's words, after `_`, which presses it together with Alt.
public final class Mnemonic {

    private Mnemonic() {}

    /// The same control, whose `_` is read so. While it has no words nothing is read: JavaFX 26
    /// goes on to underline the letter of words that are gone, and fails in the midst of the
    /// window's layout.
    public static <T extends Labeled> T in(T control) {
        control.mnemonicParsingProperty()
                .bind(control.textProperty().map(words -> !words.isEmpty()).orElse(false));
        return control;
    }
}
