package org.doorstep.app.people.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryNewcomers;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The form for a new person in a real window.
@ExtendWith(ApplicationExtension.class)
class NewcomerViewTest {

    private final MemoryNewcomers newcomers = new MemoryNewcomers();
    private final List<UUID> same = new ArrayList<>();
    private NewcomerView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        var model =
                new NewcomerModel(
                        newcomers,
                        new MemoryTasks(new MemoryChanges(), Examples.CLOCK),
                        new MemorySearch(Okafors.ALL),
                        new SimpleIntegerProperty(),
                        List.of(Category.HOUSING),
                        Background.direct(),
                        Examples.CLOCK);
        view =
                new NewcomerView(
                        model,
                        new SimpleObjectProperty<>(WidthForm.WIDE),
                        new NewcomerView.Hears((_, _) -> {}, same::add, _ -> {}));
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    @Test
    void whoMayBeTheSameIsOneKeyAwayAndSoIsRegistering(FxRobot robot) {
        robot.write("Thomas").type(KeyCode.TAB).write("Okafor");
        var like = Look.up(view.root(), VBox.class, LookalikesView.LIST);
        var first =
                like.lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow();
        robot.interact(first::fire);
        assertThat(same).hasSize(1);

        robot.interact(() -> Look.up(view.root(), Button.class, NewcomerView.REGISTER).fire());

        assertThat(newcomers.registered()).hasSize(1);
        assertThat(Look.up(view.root(), TextField.class, "newcomer.family_name").getText())
                .isEmpty();
    }
}
