package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.work.AppException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A page that cannot be read, at first and when it has been read before.
@ExtendWith(ApplicationExtension.class)
class FailingPicturesTest {

    private Stage stage;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        this.stage = stage;
    }

    @Test
    void neverRead() {
        draw("failing", false);
    }

    @Test
    void readBefore() {
        draw("failing-later", true);
    }

    private void draw(String name, boolean readBefore) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var background = new HeldBackground();
                    var reading = background.<String>latest(_ -> {}, _ -> {});
                    if (readBefore) {
                        reading.submit(() -> "read");
                        background.release();
                    }
                    reading.submit(() -> {
                        throw new AppException("the disk is gone");
                    });
                    assertThatThrownBy(background::release).hasMessage("the disk is gone");
                    var page =
                            new VBox(
                                    Texts.pageTitle("Caseload"),
                                    Texts.secondary(
                                            readBefore ? "7 people" : "Reading your caseload"));
                    page.getStyleClass().add("page");
                    picture.overlay().screen(Failing.over(page, reading));
                });
    }
}
