package org.doorstep.app.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A window's whole area: the screen, and over it at most one panel at a time. While a panel is
/// open the screen below takes no input; Esc closes it and gives the focus back.
public final class Overlay {

    private final StackPane root = new StackPane();
    private final StackPane veil = new StackPane();
    private @Nullable Node focusBefore;

    public Overlay() {
        root.getStyleClass().add("window");
        veil.getStyleClass().add("veil");
        veil.addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    }

    public StackPane root() {
        return root;
    }

    /// Replaces the screen; an open panel goes with it.
    public void screen(Region screen) {
        focusBefore = null;
        // A screen that wants more than there is would else stand out at the top.
        screen.setMinSize(0, 0);
        root.getChildren().setAll(screen);
    }

    /// Opens a panel over the screen, in place of another one.
    ///
    /// @param focus what has the focus in it
    public void open(Region panel, Node focus) {
        if (!isOpen()) {
            focusBefore = focusOwner();
        }
        veil.getChildren().setAll(panel);
        if (!isOpen()) {
            root.getChildren().add(veil);
        }
        root.getChildren().getFirst().setDisable(true);
        focus.requestFocus();
    }

    /// Closes the panel, if one is open.
    public void close() {
        if (!isOpen()) {
            return;
        }
        root.getChildren().remove(veil);
        root.getChildren().getFirst().setDisable(false);
        veil.getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    public boolean isOpen() {
        return root.getChildren().contains(veil);
    }

    private @Nullable Node focusOwner() {
        Scene scene = root.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
