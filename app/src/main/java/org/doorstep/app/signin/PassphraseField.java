package org.doorstep.app.signin;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.doorstep.app.text.Messages;
import org.jspecify.annotations.Nullable;

/// A passphrase field with *Show*. What is typed is hidden until it is to be shown; then a second
/// field holds the same text in its place, made when it is first asked for.
final class PassphraseField {

    private static final Messages TEXT = Messages.of("signin");

    private final PasswordField hidden = new PasswordField();
    private final ToggleButton show = new ToggleButton(TEXT.get("show"));
    private final StackPane both = new StackPane(hidden);
    private final HBox root = new HBox(both, show);
    private final StringProperty text;
    private final Runnable entered;
    private @Nullable TextField shown;

    /// @param id of the hidden field; the shown one has `.shown` after it, the button `.show`
    PassphraseField(String id, StringProperty text, Runnable entered) {
        this.text = text;
        this.entered = entered;
        wire(hidden, id);
        show.setId(id + ".show");
        show.setAccessibleText(TEXT.get("show.label"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> turn());
        HBox.setHgrow(both, Priority.ALWAYS);
        root.getStyleClass().add("passphrase");
    }

    HBox root() {
        return root;
    }

    PasswordField field() {
        return hidden;
    }

    void focus() {
        inSight().requestFocus();
    }

    /// The field that is typed into.
    TextField inSight() {
        return show.isSelected() ? clear() : hidden;
    }

    private void turn() {
        var from = show.isSelected() ? hidden : clear();
        var to = inSight();
        from.setVisible(false);
        to.setVisible(true);
        to.positionCaret(from.getCaretPosition());
        show.setText(show.isSelected() ? TEXT.get("hide") : TEXT.get("show"));
    }

    private TextField clear() {
        if (shown == null) {
            shown = new TextField();
            wire(shown, hidden.getId() + ".shown");
            shown.setAccessibleText(TEXT.get("shown.label"));
            both.getChildren().add(shown);
        }
        return shown;
    }

    private void wire(TextField field, String id) {
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> entered.run());
    }
}
