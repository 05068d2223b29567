package org.doorstep.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Gone;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDays;
import org.doorstep.app.example.MemorySettings;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// *My day* in a real window.
@ExtendWith(ApplicationExtension.class)
class DayViewTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryDays days =
            new MemoryDays(tasks, new MemoryCitizens(), Examples.PRIYA.id());
    private final MemorySettings settings = new MemorySettings();
    private final List<UUID> opened = new ArrayList<>();
    private DayView view;
    private final List<WaitingLine> taken = new ArrayList<>();
    private int decided;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        TaskExamples.fill(tasks, Examples.folasade().person());
        view = view(model());
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.root().applyCss();
        view.root().layout();
        view.focus();
    }

    @Test
    void enterOpensTheFileAndTheTickMarksItDone(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly(Examples.folasade().person());

        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        assertThat(tasks.all().getFirst().body().state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void whatWaitsForADecisionIsOnePressAway(FxRobot robot) {
        robot.interact(() -> Look.up(view.root(), Button.class, DayView.DECIDE).fire());

        assertThat(decided).isEqualTo(1);
    }

    @Test
    void whatWaitsForSomebodyIsTakenByItsButton(FxRobot robot) {
        robot.interact(() -> Look.up(view.root(), Button.class, DayView.TAKE).fire());

        assertThat(taken)
                .extracting(WaitingLine::what)
                .containsExactly("Decide the housing benefit claim");
    }

    @Test
    void whatChangedIsSaidInWordsWarningsFirst(FxRobot robot) {
        days.news.add(
                new News(
                        Examples.folasade().person(),
                        Mention.named("ADÉBÁYỌ̀, Folasade"),
                        false,
                        Map.of(
                                Kind.NOTE,
                                2,
                                Kind.WARNING,
                                1,
                                Kind.FORM,
                                1,
                                Kind.LATE_FORM,
                                1,
                                Kind.CASE,
                                3,
                                Kind.VISIT,
                                1,
                                Kind.DETAIL,
                                1),
                        Instant.parse("2026-08-06T08:12:00Z")));
        settings.put(DayModel.SEEN, "0 2026-08-05T16:05:00Z");
        robot.interact(() -> changes.tell(Topic.TIMELINE));

        assertThat(view.root().lookupAll(".news-row"))
                .extracting(Node::getAccessibleText)
                .containsExactly(
                        "ADÉBÁYỌ̀, Folasade, 1 warning new or changed, 1 form that came after its"
                                + " case was closed, 1 completed form, 3 steps in cases, 1 visit"
                                + " planned or changed, 2 new notes, 1 change of details, 09:12");
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        assertThat(view.root().lookupAll("*"))
                .filteredOn(Node::isFocusTraversable)
                .isNotEmpty()
                .allSatisfy(control ->
                        assertThat(
                                        control.queryAccessibleAttribute(
                                                javafx.scene.AccessibleAttribute.TEXT))
                                .asString()
                                .isNotBlank());
    }

    @Test
    void aClosedPageIsForgottenAlthoughTheVaultLivesOn(FxRobot robot) {
        var gone = new ArrayList<WeakReference<DayView>>();
        var before = changes.listeners();
        robot.interact(() -> {
            var model = model();
            var closed = view(model);
            gone.add(new WeakReference<>(closed));
            model.close();
            closed.close();
        });

        assertThat(changes.listeners()).isEqualTo(before);
        assertThat(Gone.soon(gone.getFirst(), robot)).isTrue();
    }

    private final SimpleObjectProperty<WidthForm> form = new SimpleObjectProperty<>(WidthForm.WIDE);

    private DayView view(DayModel model) {
        return new DayView(
                model,
                new TaskDeeds(tasks, Background.direct(), Examples.CLOCK, (_, _) -> {}),
                new Team(() -> Examples.PRIYA, Examples.COLLEAGUES),
                new Dates(Examples.CLOCK),
                new DayView.Ways(opened::add, () -> {}, () -> decided++, taken::add),
                form,
                new Region());
    }

    private DayModel model() {
        return new DayModel(
                days,
                tasks.casework().reckonings(),
                settings,
                changes,
                Background.direct(),
                Examples.CLOCK,
                () -> true);
    }
}
