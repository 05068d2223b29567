package org.doorstep.app.shell;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;

/// The quiet pill at the top that tells the truth about sync. A button, so that a screen reader
/// finds it; pressing it does what its words ask for, or shows the details.
final class SyncPillView {

    static final String PILL = "shell.sync";

    private static final Messages TEXT = Messages.of("shell");

    private final Button pill = new Button();

    SyncPillView(SyncPillModel model, Runnable pressed) {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        pill.setId(PILL);
        pill.setGraphic(dot);
        pill.getStyleClass().setAll("pill", "focusable");
        pill.textProperty().bind(model.words());
        pill.accessibleTextProperty()
                .bind(
                        model.words()
                                .map(words ->
                                        model.signInNeeded()
                                                ? TEXT.get("pill.label.signIn", words)
                                                : TEXT.get("pill.label", words)));
        var whole = new Tooltip();
        whole.textProperty().bind(model.words());
        pill.setTooltip(whole);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setOnAction(_ -> pressed.run());
        model.tone()
                .subscribe(tone ->
                        pill.getStyleClass()
                                .setAll("pill", "focusable", tone.name().toLowerCase(Locale.ROOT)));
    }

    Button root() {
        return pill;
    }
}
