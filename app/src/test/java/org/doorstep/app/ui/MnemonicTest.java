package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Controls that a letter with Alt presses.
@ExtendWith(ApplicationExtension.class)
class MnemonicTest {

    private Button button;
    private Pane page;

    @Start
    void start(Stage stage) {
        button = Mnemonic.in(new Button("Add a wa_rning"));
        page = new Pane(button);
        stage.setScene(new Scene(page, 400, 300));
        stage.show();
    }

    @Test
    void aButtonWhoseWordsGoIsStillLaidOut(FxRobot robot) {
        assertThatCode(() -> robot.interact(() -> say(""))).doesNotThrowAnyException();
    }

    @Test
    void aButtonWhoseWordsComeBackReadsItsLetterAgain(FxRobot robot) {
        robot.interact(() -> {
            say("");
            say("_Keep the warning");
        });

        assertThat(button.isMnemonicParsing()).isTrue();
        assertThat(page.getScene().getMnemonics()).isNotEmpty();
    }

    @Test
    void aButtonThatIsSqueezedBelowItsWordsIsStillLaidOut(FxRobot robot) {
        assertThatCode(() ->
                        robot.interact(() -> {
                            for (var width = 200; width >= 0; width -= 5) {
                                button.setPrefWidth(width);
                                page.layout();
                            }
                        }))
                .doesNotThrowAnyException();
    }

    private void say(String words) {
        button.setText(words);
        button.autosize();
        page.layout();
    }
}
