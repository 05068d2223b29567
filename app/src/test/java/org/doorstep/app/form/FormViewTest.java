package org.doorstep.app.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The tenancy check in a real window, by keyboard.
@ExtendWith(ApplicationExtension.class)
class FormViewTest {

    private FormModel model;
    private FormView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        var last =
                new FormResponse(
                        "tenancy-and-household-check",
                        0,
                        "Tenancy and household check",
                        Category.HOUSING,
                        "tenancy",
                        2,
                        null,
                        null,
                        Map.of("spoke_to", "joint", "visited_on", "2025-06-12"));
        var citizens =
                new MemoryCitizens()
                        .with(
                                Examples.folasade(List.of())
                                        .completed("last", "W00012", "2025-06-12T10:00:00Z", last)
                                        .file());
        var answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
        model =
                new FormModel(
                        new FormAddress(
                                FileBuilder.id("folasade"), "tenancy-and-household-check", null),
                        Examples.PRIYA.id(),
                        new FormPorts(
                                new MemoryForms(citizens, answers, Examples.CLOCK),
                                answers,
                                new MemoryDrafts(),
                                citizens,
                                new DoorWarnings(_ -> List.of()),
                                new MemoryAttachments(),
                                new MemoryChanges()),
                        Background.direct(),
                        Examples.CLOCK,
                        _ -> {});
        view = new FormView(model, (_, _) -> {}, Examples.CLOCK, Background.direct(), () -> {});
        var scene = new Scene(view.root(), 1100, 800);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        model.open("test");
        view.focus();
    }

    @Test
    void theKeysLeadFromSectionToSectionAndTheFirstQuestionHasTheFocus(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);

        assertThat(requireNonNull(model.sectionProperty().get()).id()).isEqualTo("household");
        assertThat(focused()).isInstanceOf(RadioButton.class);
        assertThat(words()).contains("Tenancy and household check, section 2 of 5");

        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
        assertThat(focused()).isInstanceOf(TextField.class);
    }

    @Test
    void theAnswerOfLastTimeStandsBesideWithWhatChangedInWords(FxRobot robot) {
        assertThat(words()).contains("A joint tenant", "Last time", "12 June 2025");

        robot.interact(() -> model.type("spoke_to", "tenant"));
        assertThat(words()).contains("Changed since");
        robot.interact(() -> model.type("spoke_to", "joint"));
        assertThat(words()).contains("The same").doesNotContain("Changed since");

        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        assertThat(words()).doesNotContain("Last time");
    }

    @Test
    void theSummaryLeadsToAFieldInAnotherSection(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(words()).contains("There is a problem", "1 to put right");

        robot.interact(() ->
                view.root().lookupAll(".error-summary .hyperlink").stream()
                        .map(Hyperlink.class::cast)
                        .filter(link -> link.getText().contains("makes you worry"))
                        .findFirst()
                        .orElseThrow()
                        .fire());

        assertThat(requireNonNull(model.sectionProperty().get()).id()).isEqualTo("help");
        assertThat(requireNonNull(focused()).getAccessibleText()).contains("worry for somebody");
    }

    @Test
    void aQuestionAppearsWithTheAnswerThatAsksForItAndTheArrowsGiveIt(FxRobot robot) {
        robot.interact(() -> {
            model.show(model.sections().get(1));
            view.focus();
        });
        assertThat(words()).doesNotContain("Where do they live instead, and since when?");

        robot.type(KeyCode.RIGHT);

        assertThat(model.typed("tenant_lives")).isEqualTo("no");
        assertThat(words()).contains("Where do they live instead, and since when?");
        robot.type(KeyCode.DELETE);
        assertThat(model.typed("tenant_lives")).isEmpty();
    }

    @Test
    void everyQuestionOfEveryFormCanBeAnswered(FxRobot robot) {
        for (var section : model.sections()) {
            robot.interact(() -> model.show(section));
            assertThat(view.root().lookupAll(".question")).isNotEmpty();
        }
    }

    private Node focused() {
        return view.root().getScene().getFocusOwner();
    }

    private List<String> words() {
        return all(view.root()).stream()
                .filter(FormViewTest::shown)
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Node> all(Parent screen) {
        return List.copyOf(screen.lookupAll("*"));
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
