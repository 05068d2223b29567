package org.doorstep.app.signin;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/// The address of the council's sign-in: a quiet offer while a browser may still open, in full
/// sight where none can.
final class AddressOffer {

    static final String OFFER = "signin.address.offer";
    static final String ADDRESS = "signin.address";
    static final String COPY = "signin.address.copy";

    private static final Messages TEXT = Messages.of("signin");

    private final Hyperlink offer = new Hyperlink(TEXT.get("browser.copy.offer"));
    private final Label words = Texts.body("");
    private final TextArea address = new ProseField();
    private final Button copy = new Button(TEXT.get("browser.copy"));
    private final VBox shown = new VBox();
    private final VBox root = new VBox(offer, shown);
    private final Subscription follow;

    AddressOffer(ObservableValue<@Nullable Invitation> invitation) {
        offer.setId(OFFER);
        offer.setOnAction(_ -> {
            open();
            copy();
        });
        address.setId(ADDRESS);
        address.setEditable(false);
        address.setAccessibleText(TEXT.get("browser.address"));
        address.getStyleClass().add("signin-address");
        copy.setId(COPY);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        shown.getStyleClass().addAll("inset-box", "signin-lines");
        shown.getChildren().addAll(words, address, copy);
        root.getStyleClass().add("signin-lines");
        shown(shown, false);
        follow = invitation.subscribe(this::take);
    }

    Region root() {
        return root;
    }

    /// Follows the invitation no more.
    void dispose() {
        follow.unsubscribe();
    }

    private void take(@Nullable Invitation invitation) {
        shown(root, invitation != null);
        if (invitation == null) {
            return;
        }
        address.setText(invitation.page().toString());
        if (invitation.refused()) {
            words.setText(TEXT.get("browser.none"));
            copy.getStyleClass().add("accent");
            open();
            copy.requestFocus();
        }
    }

    private void open() {
        shown(offer, false);
        shown(shown, true);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(address.getText());
        Clipboard.getSystemClipboard().setContent(content);
        words.setText(TEXT.get("browser.copied"));
        copy.requestFocus();
    }

    private static void shown(Region part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }
}
