package org.doorstep.app.citizen;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;

/// Asks why the officer must see an address that is not to be disclosed.
final class AddressReason {

    static final String REASON = "citizen.addressReason";
    static final String CONFIRM = "citizen.addressConfirm";

    private static final Messages TEXT = Messages.of("citizen");

    private final TextField field = new TextField();
    private final VBox root;
    private boolean hidden;

    AddressReason(CitizenModel model) {
        field.setId(REASON);
        field.setOnAction(_ -> model.discloseAddress(field.getText()));
        var show = new Button(TEXT.get("address.confirm"));
        show.setId(CONFIRM);
        show.getStyleClass().add("accent");
        show.setOnAction(_ -> model.discloseAddress(field.getText()));
        var cancel = new Button(TEXT.get("address.cancel"));
        cancel.setOnAction(_ -> close());
        for (var button : new Button[] {show, cancel}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var line = new HBox(field, show, cancel);
        line.getStyleClass().add("reason-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        root =
                new FieldBox(
                                TEXT.get("address.reason"),
                                TEXT.get("address.reasonHint"),
                                field,
                                line)
                        .error(
                                Bindings.createStringBinding(
                                        () ->
                                                model.reasonTooShortProperty().get()
                                                        ? TEXT.get(
                                                                "address.reasonShort",
                                                                CitizenModel.REASON_LENGTH)
                                                        : "",
                                        model.reasonTooShortProperty()))
                        .root();
        root.getStyleClass().add("address-reason");
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        close();
    }

    Region root() {
        return root;
    }

    /// Asks.
    void ask() {
        root.setVisible(true);
        root.setManaged(true);
        field.requestFocus();
    }

    /// Whether the address is hidden now: once it is shown there is nothing to ask.
    void show(boolean addressHidden) {
        if (hidden && !addressHidden) {
            close();
        }
        hidden = addressHidden;
    }

    private void close() {
        field.clear();
        root.setVisible(false);
        root.setManaged(false);
    }
}
