package org.doorstep.app.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Matches.Decided;
import org.doorstep.domain.record.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The bench in a real window, worked by keys.
@ExtendWith(ApplicationExtension.class)
class MatchesViewTest {

    private static final String HOME = "Flat 4, 12 Mill Lane, Wrenford";

    private final InMemoryChanges changes = new InMemoryChanges();
    private final MemoryMatches matches = new MemoryMatches(changes);
    private final SimpleObjectProperty<WidthForm> form = new SimpleObjectProperty<>(WidthForm.WIDE);
    private final List<UUID> looked = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private Stage stage;
    private MatchesModel model;
    private MatchesView view;
    private boolean hidden;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        Styling.loadFonts();
        matches.okafor();
        matches.add(
                "ada",
                60,
                MemoryMatches.row(
                        Category.HOUSING, "T-1", MemoryMatches.fact(Field.GIVEN_NAME, "Ada")),
                MemoryMatches.row(
                        Category.BENEFITS, "B-1", MemoryMatches.fact(Field.GIVEN_NAME, "Ada")));
        make();
        var scene = new Scene(view.root(), 1176, 640);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    private void make() {
        model =
                new MatchesModel(
                        matches,
                        person -> {
                            looked.add(person);
                            return Optional.of(file(person));
                        },
                        changes,
                        Background.direct());
        view = new MatchesView(model, form, decided::add);
    }

    private CitizenFile file(UUID person) {
        return hidden
                ? new CitizenFile(
                        person,
                        List.of(),
                        List.of(
                                new Recorded<>(
                                        MemoryMatches.row(Category.HOUSING, "T").header(),
                                        new SourceRecord(
                                                "housing",
                                                "T",
                                                List.of(),
                                                List.of(
                                                        new Caution(
                                                                Caution.Level.DO_NOT_DISCLOSE,
                                                                "Address not to be disclosed",
                                                                null,
                                                                null)),
                                                null,
                                                List.of(),
                                                null))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                : new FileBuilder("x").file();
    }

    @Test
    void aKeyDecidesAndTheNextPairComes(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        assertThat(matches.decided).containsExactly("same");
        assertThat(texts()).contains("Benefits, row B-1");

        robot.type(KeyCode.DIGIT3);

        assertThat(matches.decided).containsExactly("same", "related");
        assertThat(decided).hasSize(2);
        assertThat(texts()).contains("No pairs left");
    }

    @Test
    void theDifferencesAreMarkedInWordsAndTheEvidenceIsPlain() {
        assertThat(texts())
                .contains(
                        "OKAFOR, Tom",
                        "14 March 1979",
                        "≠ differs",
                        "= same",
                        "Same last name, rare here: 1 in 9,400 records",
                        "strongly for",
                        "against",
                        "Not given");
    }

    @Test
    void aFilterKeepsTheFocusAndItsMarkHoweverOftenItIsPressed(FxRobot robot) {
        var housing =
                Look.up(view.root(), ToggleButton.class, MatchesView.SERVICE + Category.HOUSING);
        robot.interact(housing::requestFocus);

        robot.type(KeyCode.SPACE).type(KeyCode.SPACE);

        assertThat(stage.getScene().getFocusOwner()).isSameAs(housing);
        assertThat(housing.isSelected()).isTrue();
        assertThat(model.which().get().service()).isEqualTo(Category.HOUSING);
    }

    @Test
    void undoShowsThePairAgain(FxRobot robot) {
        robot.type(KeyCode.DIGIT2);

        robot.interact(() -> model.undo(decided.getFirst()));

        assertThat(texts()).contains("Housing, row T-4512");
        assertThat(matches.decided).containsExactly("different", "undo");
    }

    @Test
    void nPassesOnWithoutDeciding(FxRobot robot) {
        robot.type(KeyCode.N);

        assertThat(texts()).contains("Benefits, row B-1");
        assertThat(matches.decided).isEmpty();
    }

    @Test
    void bothFilesCountAsLookedAt() {
        assertThat(looked).hasSize(2);
    }

    @Test
    void anAddressThatMustNotBeDisclosedIsNotDrawn(FxRobot robot) {
        hidden = true;
        robot.interact(() -> {
            model.close();
            view.close();
            make();
            stage.getScene().setRoot((Parent) view.root());
        });

        assertThat(texts()).noneMatch(text -> text.contains(HOME));
        assertThat(texts()).contains("Hidden: must not be disclosed");
    }

    @Test
    void everyAnswerIsAButtonThatIsNamed(FxRobot robot) {
        var same = Look.up(view.root(), Button.class, MatchesView.ANSWER + "same");
        assertThat(same.getAccessibleText()).isEqualTo("Same person");

        robot.interact(same::fire);

        assertThat(matches.decided).containsExactly("same");
    }

    @Test
    @Tag("long")
    void pictures() {
        // A window that is shown cannot grow beyond the headless screen.
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        for (var narrow : List.of(false, true)) {
            Gallery.draw(
                    stage,
                    narrow ? "matches-narrow" : "matches",
                    picture -> {
                        var fits =
                                WidthForm.of(
                                        picture.scene().getWidth(),
                                        picture.appearance().textSize().scale());
                        form.set(narrow ? WidthForm.NARROW : fits);
                        model.close();
                        view.close();
                        make();
                        picture.overlay().screen(view.root());
                        view.focus();
                    });
        }
    }

    private List<String> texts() {
        return view.root().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
