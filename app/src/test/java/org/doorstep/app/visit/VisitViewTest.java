package org.doorstep.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryVisits;
import org.doorstep.app.example.VisitExamples;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.visit.Readiness.Light;
import org.doorstep.domain.visit.Visit.State;
import org.doorstep.domain.visit.VisitRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A visit in a real window.
@ExtendWith(ApplicationExtension.class)
class VisitViewTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryVisits visits =
            new MemoryVisits(changes, Examples.PRIYA.id(), Examples.CLOCK);
    private final UUID person = Examples.folasade().person();
    private static final FormResponse CHECK =
            new FormResponse(
                    "tenancy-and-household-check",
                    FormResponse.SHIPPED,
                    "Tenancy and household check",
                    Category.HOUSING,
                    "tenancy",
                    1,
                    null,
                    null,
                    Map.of("damp", List.of("mould")));

    private final MemoryCitizens citizens = new MemoryCitizens();
    private final List<Address> opened = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private VisitRun visit;
    private VisitModel model;
    private VisitView view;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        visit =
                VisitExamples.planned(
                        visits,
                        person,
                        VisitExamples.CARE,
                        VisitExamples.BENEFIT,
                        VisitExamples.CHECK);
        citizens.with(Examples.folasade());
        var desk =
                new VisitDesk(
                        visits,
                        citizens,
                        new MemoryHouseholds(),
                        new MemoryForms(citizens, tasks, Examples.CLOCK),
                        tasks,
                        new InMemorySyncWatch(
                                new SyncState(SyncState.Contact.STARTING, null, null, 0, 0, null)),
                        () -> Room.State.ENOUGH,
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        Examples.CLOCK);
        model =
                new VisitModel(
                        visit.id(),
                        new VisitPorts(desk, tasks.cases, tasks::unclaimed, changes),
                        Background.direct(),
                        Examples.CLOCK,
                        new VisitModel.Says() {
                            @Override
                            public void say(String done, Runnable undo) {
                                said.add(done);
                            }

                            @Override
                            public void say(String done) {
                                said.add(done);
                            }
                        });
        view =
                new VisitView(
                        model,
                        new Team(() -> Examples.PRIYA, Examples.COLLEAGUES),
                        opened::add,
                        who -> new Address("citizen", who.toString()));
        var scene = new Scene(new StackPane(view.root()), 1000, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.root().applyCss();
        view.root().layout();
        view.focus();
    }

    @Test
    void nothingOpensBeforeEveryWarningIsReadAndTicked(FxRobot robot) {
        robot.interact(() -> press(VisitView.START));
        robot.interact(() -> press(GatePane.GO));

        assertThat(now().body().state()).isEqualTo(State.PLANNED);
        assertThat(words()).anyMatch(word -> word.contains("Tick every warning"));

        tickAll(robot);
        robot.interact(() -> press(GatePane.GO));

        assertThat(now().body().state()).isEqualTo(State.STARTED);
        assertThat(now().body().startedAt()).isEqualTo(Examples.CLOCK.instant());
        assertThat(now().entries().getLast().body().about()).isNotEmpty();
        assertThat(now().warningsRead(Examples.PRIYA.id(), List.of())).isPresent();
    }

    @Test
    void formsOfSeveralServicesAreOpenedFromOneVisit(FxRobot robot) {
        start(robot);
        robot.interact(() -> press(AgendaPane.OPEN + "care-act-assessment"));
        robot.interact(() -> press(AgendaPane.OPEN + "housing-benefit-claim"));

        assertThat(opened)
                .containsExactly(
                        FormAddress.of(person, "care-act-assessment", null),
                        FormAddress.of(person, "housing-benefit-claim", null));
    }

    @Test
    void whatTheResidentMayBeAbleToClaimIsAddedToTheVisitByOnePress(FxRobot robot) {
        var claim =
                now().agenda().stream()
                        .filter(item -> item.service() == Category.BENEFITS)
                        .findFirst()
                        .orElseThrow();
        tasks.hints.put(person, List.of(VisitExamples.reduction()));
        start(robot);
        robot.interact(() -> model.drop(claim));
        assertThat(words())
                .contains(
                        "May be able to claim Council Tax Reduction",
                        "Pays council tax and has a Housing Benefit claim. No claim for it is known here.");

        robot.interact(() -> press(AgendaPane.CLAIM + "council-tax-reduction"));
        robot.interact(() -> model.refresh());

        assertThat(now().agenda())
                .extracting(item -> item.form())
                .contains("housing-benefit-claim");
        assertThat(words()).doesNotContain("May be able to claim Council Tax Reduction");
    }

    @Test
    void everythingThatIsPressedAtTheDoorIsLargeEnoughForAThumb(FxRobot robot) {
        start(robot);

        assertThat(controls())
                .isNotEmpty()
                .allSatisfy(control ->
                        assertThat(control.getHeight())
                                .as(String.valueOf(control))
                                .isGreaterThanOrEqualTo(44));
    }

    @Test
    void whatIsEvidencedThereBeginsTheClockOfTheBenefitWhenTheVisitBegan(FxRobot robot) {
        start(robot);
        VisitExamples.answered(visits, visit, VisitExamples.BENEFIT, "2026-08-06T13:06:00Z");
        robot.interact(() -> model.refresh());
        robot.interact(() -> press(AgendaPane.BEGIN + "housing-benefit-claim"));

        var line =
                model.shownProperty().get().lines().stream()
                        .filter(one -> one.sheet().item().service() == Category.BENEFITS)
                        .findFirst()
                        .orElseThrow();
        var complete =
                line.events().stream()
                        .filter(event -> event.id().equals("evidence-complete"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> model.happen(line, complete));

        assertThat(tasks.cases.of(person))
                .singleElement()
                .extracting(CaseRun::tasks)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
        var decide = tasks.all().getLast().body();
        assertThat(decide.clock()).isNotNull();
        assertThat(decide.clock().started()).isEqualTo(now().body().startedAt());
        assertThat(decide.owner()).isNull();
    }

    @Test
    void mouldThatTheCheckHasFoundIsReportedByOnePressAsOfTheVisit(FxRobot robot) {
        citizens.with(
                Examples.folasade(List.of())
                        .completed(
                                "answered tenancy-and-household-check",
                                Examples.PRIYA.id(),
                                "2026-08-06T13:06:00Z",
                                CHECK)
                        .file());
        start(robot);
        VisitExamples.answered(visits, visit, VisitExamples.CHECK, "2026-08-06T13:06:00Z");
        robot.interact(() -> model.refresh());
        robot.interact(() -> press(AgendaPane.BEGIN + "tenancy-and-household-check"));
        robot.interact(() -> press(AgendaPane.FOUND + "damp-or-mould-found"));

        var investigate = tasks.all().getLast().body();
        assertThat(investigate.step()).isEqualTo("investigate");
        assertThat(investigate.clock().started()).isEqualTo(now().body().startedAt());
        assertThat(words()).doesNotContain("Report damp or mould");
    }

    @Test
    void thatTheOfficerIsSafeIsKeptWithWhenTheyAreBack(FxRobot robot) {
        start(robot);
        robot.interact(() -> model.safe(Duration.ofHours(1)));

        assertThat(now().body().safeAt()).isEqualTo(Examples.CLOCK.instant());
        assertThat(now().body().backBy()).isEqualTo(Examples.CLOCK.instant().plusSeconds(3_600));
        assertThat(said).last().asString().contains("15:06");
    }

    @Test
    void thePackSaysWhatIsMissing() {
        assertThat(model.shownProperty().get().visit().ready().light()).isEqualTo(Light.LOOK);
        assertThat(words())
                .anyMatch(word -> word.startsWith("Never in step"))
                .anyMatch(word -> word.contains("warnings are here"))
                .anyMatch(word -> word.equals("3 forms are on this laptop."));
    }

    private void start(FxRobot robot) {
        robot.interact(() -> press(VisitView.START));
        tickAll(robot);
        robot.interact(() -> press(GatePane.GO));
    }

    private void tickAll(FxRobot robot) {
        robot.interact(() ->
                view.root()
                        .lookupAll(".check-box")
                        .forEach(box -> ((CheckBox) box).setSelected(true)));
    }

    private void press(String id) {
        Look.up(view.root(), Button.class, id).fire();
    }

    private VisitRun now() {
        return visits.one(visit.id()).orElseThrow();
    }

    private List<Region> controls() {
        return view.root().lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(VisitViewTest::isSeen)
                .map(Region.class::cast)
                .toList();
    }

    private List<String> words() {
        return view.root().lookupAll("*").stream()
                .filter(VisitViewTest::isSeen)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
