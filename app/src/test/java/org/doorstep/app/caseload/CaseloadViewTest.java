package org.doorstep.app.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryCaseload;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
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

@ExtendWith(ApplicationExtension.class)
class CaseloadViewTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryCaseload caseload =
            new MemoryCaseload(tasks, new MemoryCitizens(), Examples.PRIYA.id());
    private final List<UUID> opened = new ArrayList<>();
    private CaseloadView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        caseload.give(CaseloadModelTest.file("Brown"), "2026-08-01");
        caseload.give(Examples.folasade(), null);
        TaskExamples.fill(tasks, Examples.folasade().person());
        var model =
                new CaseloadModel(
                        caseload,
                        tasks.casework().reckonings(),
                        changes,
                        Background.direct(),
                        Examples.CLOCK);
        view = new CaseloadView(model, opened::add, new SimpleObjectProperty<>(WidthForm.WIDE));
        var scene = new Scene(view.root(), 1100, 700);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.root().applyCss();
        view.root().layout();
        view.focus();
    }

    @Test
    void enterOpensWhoPressesMostAndArrowsWalk(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(opened)
                .containsExactly(
                        Examples.folasade().person(), CaseloadModelTest.file("Brown").person());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOrderIsChosenFromAListAsWellAsByAHeading(FxRobot robot) {
        var order =
                (ChoiceBox<CaseloadOrder>)
                        Look.up(view.root(), ChoiceBox.class, CaseloadView.ORDER);
        var table = Look.up(view.root(), TableView.class, CaseloadTable.ID);
        robot.interact(() -> {
            // By name, backwards.
            var name = (javafx.scene.control.TableColumn<Object, ?>) table.getColumns().getFirst();
            table.getSortOrder().setAll(List.of(name));
        });

        assertThat(order.getValue()).isEqualTo(CaseloadOrder.NAME);
        robot.interact(() -> order.setValue(CaseloadOrder.CONTACT));
        assertThat(((CaseloadRow) table.getItems().getFirst()).person())
                .isEqualTo(Examples.folasade().person());
    }

    @Test
    void whatFallsDueTodayIsCountedAtRiskFromTheMomentItIsWritten(FxRobot robot) {
        var gone = new WeakReference<>(new Object());
        while (gone.get() != null) {
            // Whoever counts must not be forgotten with what nobody else holds.
            System.gc();
        }
        var brown = CaseloadModelTest.file("Brown").person();

        robot.interact(() ->
                tasks.add(
                        brown,
                        TaskExamples.day(
                                Category.HOUSING, "Ask about the boiler", "2026-08-06", null)));

        var pressing = Look.up(view.root(), ToggleButton.class, CaseloadView.ONLY + "pressing");
        assertThat(pressing.getText()).isEqualTo("Late or at risk 2");
    }

    @Test
    void onePressShowsOnlyWhatPresses(FxRobot robot) {
        var table = Look.up(view.root(), TableView.class, CaseloadTable.ID);
        robot.interact(() ->
                Look.up(view.root(), ToggleButton.class, CaseloadView.ONLY + "pressing").fire());

        assertThat(table.getItems()).hasSize(1);
    }
}
