package org.doorstep.app.signin;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Texts;

/// The panel over the screen while an officer signs in once more.
public final class AgainView {

    public static final String PANEL = "signin.again";
    public static final String CANCEL = "signin.again.cancel";
    public static final String TRY = "signin.again.try";

    private static final Messages TEXT = Messages.of("signin");

    private final AgainModel model;
    private final Overlay overlay;
    private final VBox panel = new VBox();
    private Subscription follow = Subscription.EMPTY;
    private Subscription offering = Subscription.EMPTY;

    private AgainView(AgainModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        panel.setId(PANEL);
        panel.getStyleClass().addAll("panel", "signin-again");
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.cancel();
                        event.consume();
                    }
                });
        follow = model.step().subscribe(this::show);
    }

    /// Shows it over what is on the screen until it is over.
    public static void open(AgainModel model, Overlay overlay) {
        model.begin();
        new AgainView(model, overlay);
    }

    private void show(AgainModel.Step step) {
        offering.unsubscribe();
        panel.getChildren().clear();
        switch (step) {
            case BROWSER -> browser();
            case FAILED -> failed();
            case OVER -> {
                follow.unsubscribe();
                overlay.close();
            }
        }
    }

    private void browser() {
        var cancel = button(TEXT.get("cancel"), CANCEL, model::cancel);
        var address = new AddressOffer(model.invitation());
        offering = address::dispose;
        fill(
                TEXT.get("browser.title"),
                TEXT.get("again.why"),
                ProgressLine.of(TEXT.get("waiting")),
                address.root(),
                buttons(cancel));
        overlay.open(panel, cancel);
    }

    private void failed() {
        var again = button(TEXT.get("again.try"), TRY, model::begin);
        again.getStyleClass().add("accent");
        fill(
                TEXT.get("again.failed"),
                TEXT.get("again.kept"),
                SignInColumn.fault(model.fault()),
                buttons(again, button(TEXT.get("again.later"), CANCEL, model::cancel)));
        overlay.open(panel, again);
    }

    private void fill(String title, String under, Node... parts) {
        panel.setAccessibleText(title);
        panel.getChildren().addAll(Texts.pageTitle(title), Texts.secondary(under));
        panel.getChildren().addAll(parts);
    }

    private static HBox buttons(Button... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("buttons");
        return row;
    }

    private static Button button(String words, String id, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
