package org.doorstep.app.alert;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.Quists;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.AlertAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws the safeguarding alert, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class AlertPicturesTest {

    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void anAlertThatIsAlmostWritten() {
        draw(
                "alert",
                root -> {
                    Look.up(root, TextInputControl.class, AlertView.ID + "worry")
                            .setText(
                                    "She said that she is afraid of her son, who takes her money.");
                    Look.up(root, RadioButton.class, AlertView.ID + "danger.no").fire();
                    Look.up(root, RadioButton.class, AlertView.ID + "consent.refused").fire();
                });
    }

    @Test
    void anAlertWithNothingInIt() {
        draw("alert-faults", root -> Look.up(root, Button.class, AlertView.RAISE).fire());
    }

    private void draw(String name, Consumer<Region> doing) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory();
                    var folasade = Examples.folasade();
                    desk.with(folasade);
                    desk.households.with(Quists.all());
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(AlertAddress.of(folasade.person()));
                    shell.root().applyCss();
                    doing.accept(shell.root());
                });
    }
}
