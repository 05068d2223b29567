package org.doorstep.app.form;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.form.Finding.Offered;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.KeptFocus;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;

/// What a completed form has found, each on one press.
final class FoundBar {

    /// Before the number of the button.
    static final String REPORT = "form.found.";

    private static final Messages TEXT = Messages.of("form");

    private final Finding finding;
    private final Flow buttons = new Flow("approval-deeds", 10, 8);
    private final VBox root = new VBox();

    FoundBar(Finding finding) {
        this.finding = finding;
        root.getStyleClass().add("approval-bar");
        root.getChildren().addAll(Texts.strong(TEXT.get("found")), buttons);
        show(List.of());
    }

    Region root() {
        return root;
    }

    void show(List<Offered> found) {
        root.setVisible(!found.isEmpty());
        root.setManaged(!found.isEmpty());
        KeptFocus.inside(
                buttons,
                () -> {
                    buttons.getChildren().clear();
                    for (int i = 0; i < found.size(); i++) {
                        buttons.getChildren().add(button(found.get(i), i));
                    }
                });
    }

    private Button button(Offered one, int number) {
        var button = new Button(one.press());
        button.setId(REPORT + number);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Styled.when(button, "accent", number == 0);
        button.setOnAction(_ -> finding.take(one));
        return button;
    }
}
