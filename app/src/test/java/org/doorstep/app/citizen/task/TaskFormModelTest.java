package org.doorstep.app.citizen.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.task.Tasks;
import org.junit.jupiter.api.Test;

class TaskFormModelTest {

    private static final LocalDate TODAY = LocalDate.now(Examples.CLOCK);
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private final MemoryTasks tasks = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final DirectBackground background = Background.direct();
    private final UUID person = Examples.folasade().person();
    private Reckoning reckoning = tasks.casework().reckonings().current();
    private Runnable undo = () -> {};

    @Test
    void aNewTaskIsForTheOfficerAndHasNoLimit() {
        var form = begun();
        type(form, TaskField.WHAT, " Ring her ");

        form.save();

        assertThat(tasks.all().getFirst().body())
                .isEqualTo(
                        new Task(
                                Category.ADULT_CARE,
                                "Ring her",
                                Examples.PRIYA.id(),
                                null,
                                null,
                                List.of(),
                                State.OPEN));
        assertThat(form.openProperty().get()).isFalse();
        undo.run();
        assertThat(tasks.all().getFirst().body().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aDayIsTypedWithTheNameOfItsMonth() {
        var form = begun();
        type(form, TaskField.WHAT, "Ring her");
        type(form, TaskField.LIMIT, "day");
        type(form, TaskField.DUE_DAY, "27");
        type(form, TaskField.DUE_MONTH, "sept");
        form.save();
        assertThat(form.faultsProperty().get())
                .containsEntry(TaskField.DUE_DAY, "The day it is due must include a year");

        type(form, TaskField.DUE_YEAR, "2026");
        type(form, TaskField.REASON, "Promised");
        form.save();

        assertThat(tasks.all().getFirst().body().due()).isEqualTo(LocalDate.of(2026, 9, 27));
        assertThat(tasks.all().getFirst().body().dueBy()).isEqualTo("Promised");
    }

    @Test
    void aRuleStartsItsClockAndTheFormSaysWhenItEnds() {
        var form = begun();
        type(form, TaskField.WHAT, "Assess");
        type(form, TaskField.LIMIT, "rule");
        form.save();
        assertThat(form.faultsProperty().get())
                .containsOnlyKeys(TaskField.RULE)
                .containsValue("Select the rule that sets the limit");

        type(form, TaskField.RULE, "care-act-assessment");
        assertThat(typed(form).ends().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 9, 3));
        form.save();

        assertThat(tasks.all().getFirst().body().clock())
                .isEqualTo(
                        Running.since(
                                "care-act-assessment",
                                LocalDate.of(2026, 8, 5).atTime(23, 0).toInstant(ZoneOffset.UTC)));
    }

    @Test
    void aRuleOfHoursAsksForTheTimeAndNoClockStartsInTheFuture() {
        var form = begun();
        type(form, TaskField.WHAT, "Acknowledge");
        type(form, TaskField.LIMIT, "rule");
        type(form, TaskField.RULE, "safeguarding-acknowledge");
        assertThat(typed(form).asksTime()).isTrue();
        type(form, TaskField.TIME, "half past");
        form.save();
        assertThat(form.faultsProperty().get())
                .containsEntry(
                        TaskField.TIME, "Enter the time at which the clock starts, like 14:05");

        type(form, TaskField.TIME, "23.50");
        form.save();
        assertThat(form.faultsProperty().get())
                .containsEntry(TaskField.SINCE_DAY, "The start must be today or in the past");

        type(form, TaskField.TIME, "9:15");
        form.save();
        assertThat(tasks.all()).hasSize(1);
    }

    @Test
    void onlyRulesOfTheServiceInForceAreOffered() {
        var form = begun();
        type(form, TaskField.SERVICE, "housing");

        assertThat(typed(form).rules())
                .extracting(rule -> rule.id())
                .contains("awaab-investigate")
                .doesNotContain("care-act-assessment");
        type(form, TaskField.WHAT, "Inspect");
        type(form, TaskField.LIMIT, "rule");
        type(form, TaskField.RULE, "awaab-investigate");
        type(form, TaskField.SINCE_YEAR, "2024");
        form.save();
        assertThat(form.faultsProperty().get().get(TaskField.SINCE_DAY))
                .isEqualTo(
                        "In force since 27 October 2025. The start must be a day on which the rule"
                                + " is in force");
    }

    @Test
    void whatIsTypedIsThereAgainAfterTheLaptopFailed() {
        var form = begun();
        type(form, TaskField.WHAT, "Ring h");
        background.elapse(TaskFormModel.DELAY);

        var afterwards = form();
        afterwards.resume();

        assertThat(afterwards.openProperty().get()).isTrue();
        assertThat(afterwards.typed(TaskField.WHAT).get()).isEqualTo("Ring h");
    }

    @Test
    void whatIsThrownAwayCanBeBroughtBack() {
        var form = begun();
        type(form, TaskField.WHAT, "Ring her");
        background.elapse(TaskFormModel.DELAY);

        form.discard();
        assertThat(tasks.of(person, Tasks.NEW)).isEmpty();

        undo.run();
        assertThat(form.typed(TaskField.WHAT).get()).isEqualTo("Ring her");
        assertThat(tasks.of(person, Tasks.NEW)).containsEntry("what", "Ring her");
    }

    @Test
    void whatIsBroughtBackIsWholeAlthoughTheStoreIsSlow() {
        var slow = new HeldBackground();
        var form = form(slow);
        form.propose(Category.ADULT_CARE);
        form.begin();
        slow.release();
        type(form, TaskField.WHAT, "Ring her");
        form.discard();
        slow.release();

        undo.run();
        slow.release();

        var afterwards = form();
        afterwards.resume();
        assertThat(afterwards.typed(TaskField.WHAT).get()).isEqualTo("Ring her");
        afterwards.save();
        assertThat(tasks.all())
                .extracting(task -> task.body().service())
                .containsExactly(Category.ADULT_CARE);
    }

    @Test
    void whoSavesTwiceAddsOneTask() {
        var slow = new HeldBackground();
        var form = form(slow);
        form.propose(Category.ADULT_CARE);
        form.begin();
        slow.release();
        type(form, TaskField.WHAT, "Ring her");

        form.save();
        form.save();
        slow.release();

        assertThat(tasks.all()).hasSize(1);
    }

    @Test
    void aFormThatIsSetAsideKeepsWhatIsTyped() {
        var form = begun();
        type(form, TaskField.WHAT, "Ring her");

        assertThat(form.setAside()).isTrue();

        assertThat(form.openProperty().get()).isFalse();
        form.begin();
        assertThat(form.typed(TaskField.WHAT).get()).isEqualTo("Ring her");
    }

    @Test
    void aStartThatIsPutRightKeepsThePausesThatStillFit() {
        var paused = Examples.CLOCK.instant().minus(Duration.ofDays(5));
        var clock =
                Running.since("care-act-assessment", Examples.CLOCK.instant().minus(TEN_DAYS))
                        .paused(paused, "In hospital");
        var form = form();
        form.change(
                tasks.add(
                        person,
                        TaskExamples.clock(Category.ADULT_CARE, "Assess", "W00007", clock)));

        type(form, TaskField.SINCE_DAY, "4");
        type(form, TaskField.SINCE_MONTH, "8");
        form.save();
        assertThat(form.faultsProperty().get())
                .containsEntry(
                        TaskField.SINCE_DAY,
                        "The clock was first paused on 1 August 2026. The start must be before"
                                + " that");

        type(form, TaskField.SINCE_DAY, "25");
        type(form, TaskField.SINCE_MONTH, "7");
        form.save();

        var saved = Objects.requireNonNull(tasks.all().getFirst().body().clock());
        assertThat(saved.started()).isBefore(clock.started());
        assertThat(saved.pauses()).isEqualTo(clock.pauses());
    }

    @Test
    void theNextInspectionIsCountedFromAReportOlderThanTheRule() {
        var form = begun();
        type(form, TaskField.SERVICE, "housing");
        type(form, TaskField.WHAT, "Inspect the wiring");
        type(form, TaskField.LIMIT, "rule");
        type(form, TaskField.RULE, "electrical-report");
        type(form, TaskField.SINCE_DAY, "7");
        type(form, TaskField.SINCE_MONTH, "9");
        type(form, TaskField.SINCE_YEAR, "2023");

        assertThat(typed(form).ends().orElseThrow().day()).isEqualTo(LocalDate.of(2028, 9, 7));
        form.save();

        assertThat(tasks.all()).hasSize(1);
    }

    @Test
    void aTaskKeepsARuleThatIsNoLongerInForce() {
        var rule = reckoning.rules().rule("care-act-assessment", TODAY).orElseThrow();
        reckoning =
                new Reckoning(
                        new RuleBook(List.of(until(rule, TODAY.minusDays(1)))),
                        reckoning.holidays(),
                        Examples.CLOCK.getZone());
        var clock = Running.since(rule.id(), Examples.CLOCK.instant().minus(TEN_DAYS));
        var task =
                tasks.add(
                        person, TaskExamples.clock(Category.ADULT_CARE, "Assess", "W00007", clock));
        var form = form();
        form.change(task);

        assertThat(typed(form).rules()).extracting(Rule::id).containsExactly(rule.id());
        type(form, TaskField.WHAT, "Assess at home");
        form.save();

        assertThat(tasks.all().getFirst().body().clock()).isEqualTo(clock);
    }

    @Test
    void aChangedTaskKeepsItsPausesAndIsAsBeforeWhenThatIsTakenBack() {
        var clock =
                Running.since("care-act-assessment", Examples.CLOCK.instant().minusSeconds(900_000))
                        .paused(Examples.CLOCK.instant().minusSeconds(500_000), "In hospital");
        var task =
                tasks.add(
                        person, TaskExamples.clock(Category.ADULT_CARE, "Assess", "W00007", clock));
        var form = form();
        form.change(task);
        type(form, TaskField.WHAT, "Assess at home");
        type(form, TaskField.OWNER, "W00012");
        form.save();

        assertThat(tasks.all().getFirst().body())
                .isEqualTo(
                        TaskExamples.clock(Category.ADULT_CARE, "Assess at home", "W00012", clock));
        undo.run();
        assertThat(tasks.all().getFirst().body()).isEqualTo(task.body());
    }

    private TaskFormModel begun() {
        var form = form();
        form.propose(Category.ADULT_CARE);
        form.begin();
        return form;
    }

    private static Rule until(Rule rule, LocalDate last) {
        return new Rule(
                rule.id(),
                rule.service(),
                rule.title(),
                rule.starts(),
                rule.limit(),
                rule.firstDay(),
                rule.roll(),
                rule.warn(),
                rule.from(),
                last,
                rule.statutory(),
                rule.source(),
                rule.checked(),
                rule.pauses(),
                rule.note());
    }

    private TaskFormModel form() {
        return form(background);
    }

    private TaskFormModel form(Background on) {
        return new TaskFormModel(
                person,
                Examples.PRIYA.id(),
                new Casework(
                        tasks,
                        tasks.cases,
                        () -> reckoning,
                        tasks,
                        tasks.attachments,
                        tasks::unclaimed),
                on,
                Examples.CLOCK,
                (_, takeBack) -> undo = takeBack);
    }

    private static void type(TaskFormModel form, TaskField field, String value) {
        form.typed(field).set(value);
    }

    private static TaskTyped typed(TaskFormModel form) {
        return form.typed(java.util.Objects.requireNonNull(form.reckoningProperty().get()));
    }
}
