package org.doorstep.app.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryConflicts;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.review.conflict.AnotherPart.Option;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// *Review* in a real window.
@ExtendWith(ApplicationExtension.class)
class ConflictsViewTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemoryConflicts conflicts = new InMemoryConflicts(changes);
    private final SimpleObjectProperty<WidthForm> form = new SimpleObjectProperty<>(WidthForm.WIDE);
    private final List<UUID> opened = new ArrayList<>();
    private ConflictsView view;

    @Start
    void start(Stage window) {
        Styling.loadFonts();
        conflicts.add(Conflicting.due(1));
        conflicts.add(Conflicting.owner(2));
        view = view(model());
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        window.setScene(scene);
        window.show();
        view.root().applyCss();
        view.focus();
    }

    @Test
    void keysGoToTheNextAndChoose(FxRobot robot) {
        robot.type(KeyCode.N).type(KeyCode.DIGIT1);

        assertThat(conflicts.choices).containsExactly(new Choice.Mine());
        assertThat(conflicts.open()).extracting(open -> open.fields().size()).containsExactly(2);
    }

    @Test
    void aDateThatIsNoneIsSaidAndWhatWasTypedStays(FxRobot robot) {
        robot.interact(() -> button(ConflictCard.ANOTHER).fire());
        var due = Look.up(view.root(), TextField.class, AnotherPart.FIELD + "due");
        robot.interact(() -> {
            due.setText("next Friday");
            button(AnotherPart.KEEP).fire();
        });
        assertThat(conflicts.choices).isEmpty();
        assertThat(due.getText()).isEqualTo("next Friday");

        robot.interact(() -> {
            due.setText("21 8 2026");
            button(AnotherPart.KEEP).fire();
        });
        assertThat(conflicts.choices)
                .singleElement()
                .isInstanceOfSatisfying(
                        Choice.Another.class,
                        another ->
                                assertThat(another.fields())
                                        .containsEntry("due", new Value.Text("2026-08-21")));
    }

    @Test
    void aDayThatDoesNotExistIsNotTaken(FxRobot robot) {
        robot.interact(() -> {
            button(ConflictCard.ANOTHER).fire();
            Look.up(view.root(), TextField.class, AnotherPart.FIELD + "due").setText("31 2 2026");
            button(AnotherPart.KEEP).fire();
        });

        assertThat(conflicts.choices).isEmpty();
        assertThat(view.root().lookupAll(".field-error"))
                .filteredOn(Node::isVisible)
                .singleElement()
                .extracting(label -> ((Labeled) label).getText())
                .asString()
                .startsWith("Enter a real date");
    }

    @Test
    void whoWritesIsLeftInPeaceWhileOtherConflictsComeAndGo(FxRobot robot) {
        robot.interact(() -> button(ConflictCard.ANOTHER).fire());
        var due = Look.up(view.root(), TextField.class, AnotherPart.FIELD + "due");

        robot.interact(() -> {
            conflicts.settle(conflicts.open().getLast(), new Choice.Theirs());
            conflicts.add(Conflicting.words(3));
        });
        assertThat(due.getScene().getFocusOwner()).isSameAs(due);

        // A colleague decides the very conflict.
        var scene = due.getScene();
        robot.interact(() -> conflicts.settle(conflicts.open().getFirst(), new Choice.Theirs()));
        assertThat(scene.getFocusOwner()).isNotInstanceOf(Button.class);
    }

    private Button button(String id) {
        return Look.up(view.root(), Button.class, id);
    }

    private ConflictsView view(ConflictsModel model) {
        return new ConflictsView(
                model,
                () -> List.of(new Option("tom", "Tom Okafor")),
                form,
                new ConflictsView.Hears(opened::add, _ -> {}, () -> {}));
    }

    private ConflictsModel model() {
        return new ConflictsModel(
                conflicts,
                new ConflictWords(
                        Conflicting.WORDS, Conflicting.RECKONINGS, new Dates(Conflicting.CLOCK)),
                _ -> Optional.of(Mention.named(Conflicting.NAME)),
                new SimpleObjectProperty<>(Conflicting.COLLEAGUES),
                new InMemorySettings(),
                changes,
                Background.direct());
    }
}
