package org.doorstep.app.signin;

import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;

/// The one centred column of every sign-in screen.
final class SignInColumn {

    static final String USE_DEMO = "signin.demo.use";

    private static final Messages TEXT = Messages.of("signin");

    private final VBox column = new VBox();
    private final ScrollPane root;

    SignInColumn() {
        column.getStyleClass().add("signin-column");
        column.setMinHeight(Region.USE_PREF_SIZE);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        var name = Texts.strong(TEXT.get("appName"));
        name.getStyleClass().add("app-name");
        column.getChildren().add(name);
        var centre = new StackPane(column);
        centre.getStyleClass().add("signin");
        StackPane.setAlignment(column, Pos.CENTER);
        root = new ScrollPane(centre);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setFocusTraversable(false);
    }

    Region root() {
        return root;
    }

    /// Puts the focus there. What scrolls is in the window, and can have it, only once it has its
    /// skin.
    void focus(Node node) {
        root.applyCss();
        node.requestFocus();
    }

    void title(String title, String under) {
        column.getChildren().addAll(Texts.pageTitle(title), Texts.secondary(under));
    }

    void add(Node... nodes) {
        column.getChildren().addAll(nodes);
    }

    void clear() {
        column.getChildren().remove(1, column.getChildren().size());
    }

    /// The one button that goes on.
    static Button primary(String text, String id, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("accent", "wide-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What is wrong, in sight only if something is.
    static Node fault(ObservableStringValue words) {
        var line = Texts.body("");
        line.getStyleClass().add("field-error");
        line.textProperty().bind(words);
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /// What a demonstration's browser shows.
    static Region demoHint() {
        var box = new VBox(Texts.body(TEXT.get("demo.browser")));
        box.getStyleClass().add("inset-box");
        return box;
    }

    /// The passphrase that a demonstration offers.
    static Region demoOffer(String passphrase, Consumer<String> use) {
        var words = new VBox(Texts.caption(TEXT.get("demo.passphrase")), Texts.strong(passphrase));
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button(TEXT.get("demo.use"));
        button.setId(USE_DEMO);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> use.accept(passphrase));
        var box = new HBox(words, button);
        box.getStyleClass().addAll("inset-box", "demo-offer");
        return box;
    }
}
