package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Opening;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// An assessment that waits for an approval, in a real window.
@ExtendWith(ApplicationExtension.class)
class DecidingBarTest {

    private static final String BEN = "W00002";
    private static final UUID FORM = UUID.fromString("01900000-0000-7000-8000-00000000f001");
    private static final UUID NEWER = UUID.fromString("01900000-0000-7000-8000-00000000f002");

    private final MemoryTasks tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final UUID person = Examples.folasade().person();
    private final List<String> said = new ArrayList<>();
    private final List<UUID> opened = new ArrayList<>();
    private Runnable undo = () -> {};
    private DecidingBar bar;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        var citizens = new MemoryCitizens();
        var pages =
                new FormPages(
                        new FormPorts(
                                new MemoryForms(citizens, tasks, Examples.CLOCK),
                                tasks,
                                new MemoryDrafts(),
                                citizens,
                                new DoorWarnings(_ -> List.of()),
                                new MemoryAttachments(),
                                new MemoryChanges()),
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        one -> Address.of("citizen"),
                        Background.direct(),
                        Examples.CLOCK);
        var deciding =
                new Deciding(
                        tasks.cases,
                        pages,
                        person,
                        (words, back) -> {
                            said.add(words);
                            undo = back;
                        },
                        said::add);
        bar = new DecidingBar(deciding, opened::add, Examples.CLOCK);
        var scene = new Scene(bar.root(), 900, 400);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void onePressApprovesItAndUndoTakesThatBack(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, FORM));

        robot.interact(() -> Look.up(bar.root(), Button.class, DecidingBar.APPROVE).fire());

        assertThat(run().body().stage()).isEqualTo("eligibility");
        assertThat(said).containsExactly("Care Act assessment: approved");
        robot.interact(undo::run);
        assertThat(run().body().stage()).isEqualTo("approval");
    }

    @Test
    void whatIsMissingIsKeptAsItIsTypedAndBecomesATask(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, FORM));
        robot.interact(() -> {
            Look.up(bar.root(), Button.class, DecidingBar.SEND_BACK).fire();
            Look.up(bar.root(), ProseField.class, DecidingBar.MISSING).setText("Her own words");
            bar.close();
        });
        assertThat(tasks.of(person, Cases.sendingBack(run().id())).get("why"))
                .isEqualTo("Her own words");

        robot.interact(() -> Look.up(bar.root(), Button.class, DecidingBar.SEND).fire());

        assertThat(run().body().stage()).isEqualTo("assessment");
        assertThat(tasks.all())
                .extracting(task -> task.body().what())
                .contains("Put right what is missing: Her own words");
        assertThat(tasks.of(person, Cases.sendingBack(run().id()))).isEmpty();
    }

    @Test
    void nothingGoesBackWithoutAWord(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, FORM));

        robot.interact(() -> {
            Look.up(bar.root(), Button.class, DecidingBar.SEND_BACK).fire();
            Look.up(bar.root(), Button.class, DecidingBar.SEND).fire();
        });

        assertThat(words()).contains("Enter what is missing");
        assertThat(run().body().stage()).isEqualTo("approval");
    }

    @Test
    void aDecisionNamesTheFormThatWasRead(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, FORM));

        robot.interact(() -> Look.up(bar.root(), Button.class, DecidingBar.APPROVE).fire());

        assertThat(run().entries().getLast().body().form()).isEqualTo(FORM);
    }

    @Test
    void onAFormThatIsNotTheNewestNothingIsDecidedAndTheNewestIsOnePressAway(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, NEWER));

        assertThat(Look.up(bar.root(), Button.class, DecidingBar.APPROVE).getParent().isVisible())
                .isFalse();
        robot.interact(() -> Look.up(bar.root(), Button.class, DecidingBar.NEWER).fire());

        assertThat(opened).containsExactly(NEWER);
    }

    @Test
    void whatIsCompletedWhileTheFirstIsReadIsNotApprovedWithIt(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), true, false, FORM));
        tasks.cases.acting = new Acting(Examples.PRIYA.id(), true, false, NEWER);

        robot.interact(() -> Look.up(bar.root(), Button.class, DecidingBar.APPROVE).fire());

        assertThat(run().body().stage()).isEqualTo("approval");
        assertThat(said).singleElement().asString().contains("newest form");
    }

    @Test
    void whoMayNotDecideReadsWhy(FxRobot robot) {
        show(robot, new Acting(Examples.PRIYA.id(), false, false));

        assertThat(words()).anyMatch(text -> text.contains("Only who leads the team"));
        assertThat(Look.up(bar.root(), Button.class, DecidingBar.APPROVE).getParent().isVisible())
                .isFalse();
    }

    private void show(FxRobot robot, Acting acting) {
        tasks.cases.acting = new Acting(BEN, false, false);
        var now = Examples.CLOCK.instant();
        var done =
                tasks.cases.open(
                        new Opening(
                                person,
                                tasks.cases.type("care-act-assessment"),
                                BEN,
                                List.of(),
                                now,
                                null));
        for (var stage : List.of("assessment", "approval")) {
            tasks.cases.take(done.caseId(), run -> run.move(stage, null, null, now));
        }
        tasks.cases.acting = acting;
        robot.interact(() -> bar.show(run().awaiting().orElseThrow(), FORM));
    }

    private CaseRun run() {
        return tasks.cases.of(person).getFirst();
    }

    private List<String> words() {
        return bar.root().lookupAll(".label").stream()
                .filter(node -> node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
