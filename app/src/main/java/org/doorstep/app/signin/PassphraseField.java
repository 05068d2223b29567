package org.doorstep.app.signin;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.doorstep.app.text.Messages;

/// A passphrase field with *Show*. Field and shown field hold the same text; one is in sight.
final class PassphraseField {

    private static final Messages TEXT = Messages.of("signin");

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton show = new ToggleButton(TEXT.get("show"));
    private final HBox root = new HBox();

    /// @param id of the hidden field; the shown one has `.shown` after it, the button `.show`
    PassphraseField(String id, StringProperty text, Runnable entered) {
        hidden.setId(id);
        shown.setId(id + ".shown");
        show.setId(id + ".show");
        hidden.textProperty().bindBidirectional(text);
        shown.textProperty().bindBidirectional(text);
        hidden.setOnAction(_ -> entered.run());
        shown.setOnAction(_ -> entered.run());
        shown.visibleProperty().bind(show.selectedProperty());
        hidden.visibleProperty().bind(show.selectedProperty().not());
        show.setAccessibleText(TEXT.get("show.label"));
        show.selectedProperty().subscribe(this::moveFocus);
        var both = new StackPane(hidden, shown);
        HBox.setHgrow(both, Priority.ALWAYS);
        show.setMinWidth(HBox.USE_PREF_SIZE);
        root.getStyleClass().add("passphrase");
        root.getChildren().addAll(both, show);
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
        return show.isSelected() ? shown : hidden;
    }

    private void moveFocus(boolean isShown) {
        show.setText(isShown ? TEXT.get("hide") : TEXT.get("show"));
        var from = isShown ? hidden : shown;
        var to = isShown ? shown : hidden;
        to.positionCaret(from.getCaretPosition());
    }
}
