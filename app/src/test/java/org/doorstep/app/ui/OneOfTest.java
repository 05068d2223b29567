package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// One of several, chosen by pointer or keyboard.
@ExtendWith(ApplicationExtension.class)
class OneOfTest {

    private final List<String> chosen = new ArrayList<>();
    private OneOf<String> radios;
    private RadioButton yes;
    private RadioButton no;
    private ToggleButton all;

    @Start
    void start(Stage stage) {
        radios = new OneOf<>(chosen::add);
        yes = radios.add(new RadioButton("Yes"), "yes");
        no = radios.add(new RadioButton("No"), "no");
        var chips = new OneOf<String>(chosen::add);
        all = chips.add(new ToggleButton("All"), "all");
        var some = chips.add(new ToggleButton("Some"), "some");
        chips.show("all");
        stage.setScene(new Scene(new HBox(yes, no, all, some), 400, 300));
        stage.show();
    }

    @Test
    void whatTheArrowsChooseIsHeard(FxRobot robot) {
        robot.interact(yes::fire);
        robot.interact(yes::requestFocus).type(KeyCode.RIGHT);

        assertThat(no.isSelected()).isTrue();
        assertThat(chosen).containsExactly("yes", "no");
    }

    @Test
    void theArrowsChooseAmongButtonsToo(FxRobot robot) {
        robot.interact(all::requestFocus).type(KeyCode.RIGHT);

        assertThat(all.isSelected()).isFalse();
        assertThat(chosen).containsExactly("some");
    }

    @Test
    void pressedAgainItStaysAndNothingIsHeard(FxRobot robot) {
        robot.interact(all::fire);

        assertThat(all.isSelected()).isTrue();
        assertThat(chosen).isEmpty();
    }

    @Test
    void whatIsShownIsNotWhatWasChosen(FxRobot robot) {
        robot.interact(() -> radios.show("no"));
        assertThat(no.isSelected()).isTrue();

        robot.interact(() -> radios.show(null));

        assertThat(no.isSelected()).isFalse();
        assertThat(chosen).isEmpty();
    }
}
