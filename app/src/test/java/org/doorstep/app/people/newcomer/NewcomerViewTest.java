package org.doorstep.app.people.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryElsewhere;
import org.doorstep.app.example.MemoryNewcomers;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.Lookalikes.Lookalike;
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
    private final List<Lookalike> fetched = new ArrayList<>();
    private final Set<UUID> held = new HashSet<>();
    private final MemoryElsewhere hub = new MemoryElsewhere();
    private final DirectBackground background = Background.direct();
    private NewcomerView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        hub.always(
                new Elsewhere.Answer.Like(
                        List.of(MemoryElsewhere.THOMAS), List.of(MemoryElsewhere.KNOWN)));
        var model =
                new NewcomerModel(
                        newcomers,
                        new MemoryTasks(new MemoryChanges(), Examples.CLOCK),
                        new MemorySearch(Okafors.ALL),
                        new SimpleIntegerProperty(),
                        new ElsewhereModel(hub, held::contains, background),
                        List.of(Category.HOUSING),
                        background,
                        Examples.CLOCK);
        view =
                new NewcomerView(
                        model,
                        new SimpleObjectProperty<>(WidthForm.WIDE),
                        new NewcomerView.Hears((_, _) -> {}, same::add, fetched::add, _ -> {}));
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

    @Test
    void whomTheHubKnowsIsReachedByTheKeyboardAndBroughtHereByOneKey(FxRobot robot) {
        robot.write("Thomas").type(KeyCode.TAB).write("Okafor").type(KeyCode.TAB);
        robot.write("14").type(KeyCode.TAB).write("3").type(KeyCode.TAB).write("1979");
        robot.interact(() -> background.elapse(Duration.ofSeconds(1)));
        var elsewhere = Look.up(view.root(), VBox.class, ElsewhereView.LIST);
        var bring = (Button) elsewhere.lookup(".newcomer-card .button");
        assertThat(bring.isFocusTraversable()).isTrue();
        var known =
                elsewhere.lookupAll(".newcomer-card").stream()
                        .filter(Node::isFocusTraversable)
                        .findFirst()
                        .orElseThrow();
        assertThat(known.getAccessibleText()).contains("Southgate", "020 7946 0011");

        robot.interact(bring::requestFocus);
        robot.type(KeyCode.SPACE);

        assertThat(fetched).containsExactly(MemoryElsewhere.THOMAS);
    }

    @Test
    void whomTheHubKnowsAndThisLaptopHoldsIsOpenedByOneKey(FxRobot robot) {
        held.add(MemoryElsewhere.THOMAS.hit().person());
        robot.write("Thomas").type(KeyCode.TAB).write("Okafor").type(KeyCode.TAB);
        robot.write("14").type(KeyCode.TAB).write("3").type(KeyCode.TAB).write("1979");
        robot.interact(() -> background.elapse(Duration.ofSeconds(1)));
        var elsewhere = Look.up(view.root(), VBox.class, ElsewhereView.LIST);
        var open = (Button) elsewhere.lookup(".newcomer-card .button");
        assertThat(open.getText()).isEqualTo("Open their file");

        robot.interact(open::requestFocus);
        robot.type(KeyCode.SPACE);

        assertThat(same).containsExactly(MemoryElsewhere.THOMAS.hit().person());
        assertThat(fetched).isEmpty();
    }
}
