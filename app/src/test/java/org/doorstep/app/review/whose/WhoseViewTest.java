package org.doorstep.app.review.whose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.Examples;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.identity.UnplacedEntries.Placed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// *Notes to place* in a real window, worked by keys.
@ExtendWith(ApplicationExtension.class)
class WhoseViewTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final MemoryUnplaced entries =
            new MemoryUnplaced(changes)
                    .note(
                            1,
                            "Met him at the door. The boiler has been out since Saturday; he has two"
                                    + " small children at home and no other heating. Repairs to ring"
                                    + " back today.")
                    .note(2, "Rang: wants to know why the rent went up.");
    private final List<Placed> placed = new ArrayList<>();
    private final List<UUID> opened = new ArrayList<>();
    private Stage stage;
    private WhoseView view;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Styling.loadFonts();
        view = view();
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.root().applyCss();
        view.focus();
    }

    @Test
    void theKeyboardChoosesWhomTheEntryIsAbout(FxRobot robot) {
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);

        assertThat(placed).extracting(Placed::person).containsExactly(MemoryUnplaced.THOMAS);
        assertThat(entries.count()).isEqualTo(1);
    }

    @Test
    @Tag("long")
    void pictures() {
        // A window that is shown cannot grow beyond the headless screen.
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        Gallery.draw(
                stage,
                "whose",
                picture -> {
                    view.close();
                    view = view();
                    picture.overlay().screen(view.root());
                    view.focus();
                });
    }

    private WhoseView view() {
        var model =
                new WhoseModel(
                        entries,
                        person ->
                                Optional.of(
                                        person.equals(MemoryUnplaced.TOM)
                                                ? Mention.of(Examples.folasadeHidden())
                                                        .called("OKAFOR, Tom")
                                                : Mention.named("OKAFOR, Thomas Chukwuemeka")),
                        _ -> Optional.empty(),
                        Conflicting.WORDS,
                        new Dates(Conflicting.CLOCK),
                        changes,
                        Background.direct());
        return new WhoseView(model, new WhoseView.Hears(opened::add, placed::add));
    }
}
