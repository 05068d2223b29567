package org.doorstep.bench.start;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that a JavaFX program with a field to type in can be: what a start is compared with.
public final class BareWindow {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private BareWindow() {}

    /// @param args anything, to end as soon as it is ready
    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            var field = new PasswordField();
            stage.setScene(new Scene(new StackPane(field), WIDTH, HEIGHT));
            stage.show();
            field.requestFocus();
            System.out.println("ready");
            if (args.length > 0) {
                Platform.exit();
            }
        });
    }
}
