package org.doorstep.app.citizen.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.doorstep.app.example.CaseExamples;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.AddressTraces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cases of a citizen in a real window.
@ExtendWith(ApplicationExtension.class)
class CasesPartTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final UUID person = Examples.folasade().person();
    private final List<String> said = new ArrayList<>();
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
    void aCaseIsOpenedByKeyboardAndStandsThereWithItsStagesAndItsClock(FxRobot robot) {
        var page = show(robot);
        robot.interact(() -> Look.up(page, Button.class, CasesPart.OPEN).requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(CaseFormView.TYPE);

        robot.interact(() -> choose(page, CaseFormView.TYPE, "care-act-assessment"));
        assertThat(words(page)).anyMatch(text -> text.contains("Care Act: assessment"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(words(page))
                .contains(
                        "Care Act assessment",
                        "Request",
                        "Assessment",
                        "Assess needs",
                        "Due 3 September 2026");
        assertThat(spoken(page)).contains("Request, now", "Assessment");
    }

    @Test
    void anEmergencyHazardAsksForTheTimeAndShowsADayOnItsClock(FxRobot robot) {
        CaseExamples.fill(tasks.cases, person);
        var page = show(robot);
        open(robot, page, "Tenancy and household check");
        robot.interact(() -> happened(page, "Emergency hazard found"));
        assertThat(words(page)).contains("Time");
        robot.interact(() -> Look.up(page, Button.class, CaseFormView.SAVE).fire());

        assertThat(words(page))
                .contains("Investigate the emergency hazard", "Due 7 August 2026, 14:06");
        assertThat(said).containsExactly("Tenancy and household check: Emergency hazard found");
    }

    @Test
    void theFocusStaysOnThePageWhenAMoveHasChangedIt(FxRobot robot) {
        CaseExamples.fill(tasks.cases, person);
        var page = show(robot);
        open(robot, page, "Safeguarding concern");
        robot.interact(() -> Look.up(page, Button.class, CaseView.MOVE + "plan").requestFocus());
        robot.type(KeyCode.SPACE);

        assertThat(spoken(page)).contains("Protection plan, now", "Concern, been there");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(CaseView.BACK);
    }

    private Parent show(FxRobot robot) {
        var shown = new Parent[1];
        robot.interact(() -> {
            var team = new Team(() -> Examples.PRIYA, Examples.COLLEAGUES);
            var corner =
                    CaseCorner.of(
                            person,
                            tasks.casework(),
                            _ -> List.of(),
                            _ -> {},
                            team,
                            new SimpleObjectProperty<>(AddressTraces.NONE),
                            changes,
                            Background.direct(),
                            Examples.CLOCK,
                            (words, _) -> said.add(words),
                            said::add);
            corner.model().open();
            var deeds = new TaskDeeds(tasks, Background.direct(), Examples.CLOCK, (_, _) -> {});
            var part = new CasesPart(corner, deeds, _ -> {}, _ -> {});
            var scene = new Scene(part.root(), 900, 800);
            Styling.apply(scene, Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            shown[0] = part.root();
        });
        return shown[0];
    }

    private static void open(FxRobot robot, Parent page, String title) {
        robot.interact(() ->
                page.lookupAll(".case-row").stream()
                        .map(Pressable.class::cast)
                        .filter(row -> row.getAccessibleText().startsWith(title))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static void happened(Parent page, String title) {
        Look.up(page, MenuButton.class, CaseView.HAPPENED).getItems().stream()
                .filter(item -> item.getText().equals(title))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Parent page, String id, String value) {
        Look.up(page, ComboBox.class, id).setValue(value);
    }

    private static List<String> words(Parent page) {
        return page.lookupAll("*").stream()
                .filter(CasesPartTest::shown)
                .map(node ->
                        switch (node) {
                            case Text text -> text.getText();
                            case Labeled labeled -> labeled.getText().replace("_", "");
                            default -> null;
                        })
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> spoken(Parent page) {
        return page.lookupAll("*").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
