package org.doorstep.app.citizen.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.Quists;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The household in a real window.
@ExtendWith(ApplicationExtension.class)
class HouseholdViewTest {

    private final List<UUID> looked = new ArrayList<>();
    private final List<UUID> opened = new ArrayList<>();
    private HouseholdModel model;
    private HouseholdView view;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Styling.loadFonts();
        model =
                new HouseholdModel(
                        FileBuilder.id("folasade"),
                        new MemoryHouseholds().with(Quists.all()),
                        Background.direct(),
                        Examples.CLOCK);
        view = new HouseholdView(model, looked::add, opened::add);
        var scene = new Scene(view.root(), 1200, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        model.renewed(false, false);
    }

    @Test
    void theArrowsWalkTheFamilyAndEnterOpensAFile(FxRobot robot) {
        robot.interact(() -> person("folasade").requestFocus());
        robot.type(KeyCode.UP);
        assertThat(List.of(person("grace"), person("samuel"))).anyMatch(Node::isFocused);

        robot.type(KeyCode.DOWN);
        assertThat(person("folasade").isFocused()).isTrue();
        robot.type(KeyCode.DOWN);
        assertThat(List.of(person("temi"), person("kemi"), person("tunde")))
                .anyMatch(Node::isFocused);

        robot.interact(() -> person("kemi").requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE).type(KeyCode.ENTER);
        assertThat(looked).containsExactly(FileBuilder.id("tunde"));
        assertThat(opened).containsExactly(FileBuilder.id("tunde"));
    }

    @Test
    void theTableSaysTheSameAndCtrlFLeadsThereAndBack(FxRobot robot) {
        robot.interact(() -> person("folasade").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);

        var table = Look.up(view.root(), TableView.class, HouseholdView.TABLE);
        assertThat(table.isVisible()).isTrue();
        assertThat(table.isFocused()).isTrue();
        assertThat(table.getItems()).hasSameSizeAs(genogram().people());

        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        assertThat(genogram().people()).anyMatch(Node::isFocused);
    }

    @Test
    void aReaderHearsWhoTheyAreAndSinceWhenTheyLiveThere() {
        assertThat(person("temi").getAccessibleText())
                .contains("Temitope", "woman", "Child", "12 April 2009 (17)", "Since 3 June 2019");
        assertThat(person("samuel").getAccessibleText()).contains("1950 to 2021");
    }

    @Test
    void aFormerHomeShowsWhoLivedThere(FxRobot robot) {
        assertThat(model.sheltered(FileBuilder.id("gareth"))).isFalse();

        robot.interact(() ->
                view.root().lookupAll(".chip").stream()
                        .map(ToggleButton.class::cast)
                        .filter(chip -> chip.getText().startsWith("7 Quarry Street"))
                        .findFirst()
                        .orElseThrow()
                        .fire());

        assertThat(model.sheltered(FileBuilder.id("gareth"))).isTrue();
        assertThat(model.sheltered(FileBuilder.id("dayo"))).isFalse();
    }

    @Test
    void warningsAboutThoseWhoLiveHereAreNamed() {
        var shown = Objects.requireNonNull(model.shownProperty().get());

        assertThat(SpreadTags.of(shown, looked::add))
                .extracting(Labeled::getText)
                .containsExactly(
                        "Threatened an officer (ADÉBÁYỌ̀, Dayo Emmanuel Oluwatobiloba, lives here)",
                        "Dog at property (ỌLÁYỌ̀, Grace, lives here)");
    }

    @Test
    void nobodyIsNamedWhereTheAddressIsNotDisclosed(FxRobot robot) {
        robot.interact(() -> model.renewed(true, false));

        var tags = SpreadTags.of(Objects.requireNonNull(model.shownProperty().get()), looked::add);

        assertThat(tags)
                .isNotEmpty()
                .extracting(Labeled::getText)
                .allMatch(words -> words.endsWith("(somebody who lives here)"));
    }

    @Test
    void whoIsAloneIsDrawnBelowTheSentenceThatSaysSo(FxRobot robot) {
        var alone =
                new HouseholdModel(
                        FileBuilder.id("folasade"),
                        new MemoryHouseholds().with(List.of(Quists.all().getFirst())),
                        Background.direct(),
                        Examples.CLOCK);
        robot.interact(() -> {
            view.dispose();
            view = new HouseholdView(alone, looked::add, opened::add);
            stage.getScene().setRoot(view.root());
            alone.renewed(false, false);
        });

        assertThat(Look.up(view.root(), GenogramPane.class, HouseholdView.PICTURE).people())
                .hasSize(1);
        robot.interact(() -> person("folasade").requestFocus());
        assertThat(person("folasade").isFocused()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        assertThat(Look.up(view.root(), TableView.class, HouseholdView.TABLE).isFocused()).isTrue();
    }

    private GenogramPane genogram() {
        return Look.up(view.root(), GenogramPane.class, HouseholdView.PICTURE);
    }

    private PersonNode person(String name) {
        return genogram().people().stream()
                .filter(node -> node.who().id().equals(FileBuilder.id(name)))
                .findFirst()
                .orElseThrow();
    }
}
