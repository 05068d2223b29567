package org.doorstep.app.citizen.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.example.CaseExamples;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The cases of a citizen and what is done with them, without a window.
class CasesModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final DirectBackground background = Background.direct();
    private final UUID person = Examples.folasade().person();
    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};
    private final SimpleObjectProperty<AddressTraces> undisclosed =
            new SimpleObjectProperty<>(AddressTraces.NONE);
    private CaseCorner corner = corner();
    private UUID concern = new UUID(0, 0);

    @BeforeEach
    void cases() {
        concern = CaseExamples.fill(tasks.cases, person);
        corner = corner();
        corner.model().open();
    }

    @Test
    void theMostPressingCaseIsFirstAndOfEachTheLimitThatPressesMost() {
        var shown = corner.model().shownProperty().get();

        assertThat(shown.open())
                .extracting(CaseLine::title)
                .containsExactly(
                        "Safeguarding concern",
                        "Tenancy and household check",
                        "Care Act assessment");
        assertThat(shown.open().getFirst().limit())
                .get()
                .extracting(TaskLine::body)
                .extracting(task -> task.step())
                .isEqualTo("planning");
        assertThat(shown.closed()).extracting(CaseLine::outcome).containsExactly("Withdrawn");
        assertThat(corner.model().openProperty().get()).hasSize(3);
    }

    @Test
    void reasonsHistoryTasksAndFilesTellNoHiddenAddressUntilItIsDisclosed() {
        var file = Examples.folasadeHidden();
        var address = Examples.FOLASADES_ADDRESS;
        var end =
                line().run().type().orElseThrow().stages().stream()
                        .filter(CaseType.Stage::isEnd)
                        .findFirst()
                        .orElseThrow();
        tasks.cases.take(
                concern,
                run ->
                        run.move(
                                end.id(),
                                end.outcomes().getFirst(),
                                "Moved to " + address,
                                Examples.CLOCK.instant()));
        tasks.attachments.add(
                new Recorded<>(
                        line().run().record().header(),
                        new Attachment(
                                Category.ADULT_CARE,
                                "0".repeat(64),
                                3,
                                "image/jpeg",
                                address + ".jpg",
                                "Door of " + address,
                                Examples.CLOCK.instant(),
                                "casework",
                                concern,
                                null,
                                concern,
                                null,
                                null)));

        undisclosed.set(AddressTraces.undisclosed(file.records(), file.belief()));

        var hidden = corner.model().shownProperty().get().line(concern).orElseThrow();
        assertThat(hidden.reason()).isEqualTo("Moved to " + SingleView.LEFT_OUT);
        assertThat(hidden.history().getFirst().why()).isEqualTo("Moved to " + SingleView.LEFT_OUT);
        assertThat(hidden.files())
                .singleElement()
                .returns(SingleView.LEFT_OUT + ".jpg", AttachedFile::name)
                .returns("Door of " + SingleView.LEFT_OUT, AttachedFile::caption);

        undisclosed.set(AddressTraces.NONE);

        var told = corner.model().shownProperty().get().line(concern).orElseThrow();
        assertThat(told.reason()).isEqualTo("Moved to " + address);
        assertThat(told.files())
                .extracting(AttachedFile::caption)
                .containsExactly("Door of " + address);
    }

    @Test
    void aMoveIsSaidAndTakenBack() {
        var line = line();
        corner.deeds().move(line, line.run().moves().getFirst());

        assertThat(line().stage()).isEqualTo("Protection plan");
        assertThat(said).containsExactly("Safeguarding concern: moved to Protection plan");
        undo.run();
        assertThat(line().stage()).isEqualTo("Enquiry (section 42)");
    }

    @Test
    void arrearsActionIsHeldInACaseThatIsOpenedForItAndGoesOnByOnePress() {
        var claims = List.of("housing-benefit-claim");
        assertThat(corner.model().holds(Category.HOUSING, List.of())).isEmpty();
        var offered =
                (Hold.Offered) corner.model().holds(Category.HOUSING, claims).getFirst().hold();

        corner.hold(person, offered, "A claim");

        assertThat(said).containsExactly("Arrears action held");
        var held = corner.model().holds(Category.HOUSING, claims).getFirst();
        assertThat(held.words()).isEqualTo("Arrears action held until 3 September 2026");
        var standing = (Hold.Standing) held.hold();
        assertThat(standing.why()).isEqualTo("A claim");
        assertThat(standing.task().body().owner()).isEqualTo(Examples.PRIYA.id());

        corner.goOn(standing.caseId(), standing.end());

        assertThat(corner.model().holds(Category.HOUSING, claims))
                .singleElement()
                .extracting(HoldLine::hold)
                .isInstanceOfSatisfying(
                        Hold.Offered.class,
                        again -> assertThat(again.caseId()).isEqualTo(standing.caseId()));
    }

    @Test
    void pressedTwiceItIsHeldOnceInOneCase() {
        var claims = List.of("housing-benefit-claim");
        var offered =
                (Hold.Offered) corner.model().holds(Category.HOUSING, claims).getFirst().hold();

        corner.hold(person, offered, "A claim");
        corner.hold(person, offered, "A claim");

        assertThat(said)
                .containsExactly(
                        "Arrears action held",
                        "It is held already, or cannot be held where the case is now.");
        assertThat(tasks.cases.of(person))
                .filteredOn(run -> run.body().type().equals("rent-arrears"))
                .singleElement()
                .satisfies(run ->
                        assertThat(run.tasks())
                                .extracting(task -> task.body().step())
                                .containsExactly("held"));
    }

    @Test
    void whatCannotBeDoneAnyMoreIsRefusedInWords() {
        var line = line();
        var plan = line.run().moves().getFirst();
        tasks.cases.take(
                concern, run -> run.move("closed", "no-risk", null, Examples.CLOCK.instant()));
        corner.deeds().move(line, plan);

        assertThat(said).containsExactly("The case cannot be moved there from where it is now.");
        assertThat(line().outcome()).isEqualTo("No risk found");
    }

    @Test
    void ofTheFormsOfItsStageThoseThatAreThereAreStartedOrGoneOnWithForThatCase() {
        var form = new FormAddress(person, "safeguarding-concern", concern);
        tasks.keep(person, form.draft(), "what", "She said");
        corner.model().refresh();

        var offered = line().forms();
        assertThat(offered).extracting(FormOffer::begun).containsExactly(true);
        assertThat(offered)
                .extracting(FormOffer::where)
                .containsExactly(FormAddress.of(person, "safeguarding-concern", concern));
        assertThat(corner.model().shownProperty().get().open().getLast().forms()).isEmpty();
    }

    @Test
    void aNewCaseAsksForItsKindAndStartsItsClocksFromWhenItBegan() {
        corner.form().open();
        corner.form().save();
        assertThat(corner.form().faultsProperty().get())
                .containsOnlyKeys(CaseField.TYPE)
                .containsValue("Select the kind of case");

        type(CaseField.TYPE, "safeguarding-concern");
        type(CaseField.SUBJECTS, "neglect");
        type(CaseField.DAY, "5");
        type(CaseField.TIME, "9.15");
        corner.form().save();

        assertThat(corner.form().actProperty().get()).isNull();
        assertThat(said).containsExactly("Opened: Safeguarding concern");
        var line =
                corner.model()
                        .shownProperty()
                        .get()
                        .line(corner.model().chosenProperty().get())
                        .orElseThrow();
        assertThat(line.about()).isEqualTo("Neglect and acts of omission");
        assertThat(line.todo().getFirst().body().clock().started())
                .isEqualTo(Instant.parse("2026-08-05T08:15:00Z"));
        assertThat(line.todo().getFirst().state()).startsWith("Late");
    }

    @Test
    void whatIsTypedIsThereWhenTheFormIsOpenedAgain() {
        begin("immediate-danger");
        type(CaseField.WHY, "He was at the door again");
        assertThat(corner.form().setAside()).isTrue();

        begin("immediate-danger");
        assertThat(corner.form().typed(CaseField.WHY).get()).isEqualTo("He was at the door again");
        corner.form().save();
        begin("immediate-danger");
        assertThat(corner.form().typed(CaseField.WHY).get()).isEmpty();
    }

    @Test
    void whatWasTypedLastIsKeptWhereSavingIsRefused() {
        begin("immediate-danger");
        type(CaseField.WHY, "He was at the door again");
        tasks.cases.take(
                concern, run -> run.move("closed", "no-risk", null, Examples.CLOCK.instant()));
        var kept = new CaseAct.Happen(concern, danger());
        corner.form().save();
        corner.form().setAside();

        assertThat(said).containsExactly("That cannot happen where the case is now.");
        assertThat(tasks.casework().answers().of(person, kept.form()))
                .containsEntry(CaseField.WHY.toString(), "He was at the door again");
    }

    @Test
    void anEventIsNotInTheFuture() {
        begin("safe");
        type(CaseField.YEAR, "2027");
        corner.form().save();

        assertThat(corner.form().faultsProperty().get())
                .containsEntry(CaseField.DAY, "It must have happened today or in the past");
    }

    @Test
    void aCaseIsClosedWithAnOutcomeAndItsReasonStandsInTheHistory() {
        var end = line().run().moves().getLast();
        corner.form().begin(new CaseAct.Close(concern, end));
        corner.form().save();
        assertThat(corner.form().faultsProperty().get())
                .containsEntry(CaseField.OUTCOME, "Select how the case ended");

        type(CaseField.OUTCOME, "risk-reduced");
        type(CaseField.WHY, "The bank has been told");
        corner.form().save();

        assertThat(line().outcome()).isEqualTo("Risk reduced");
        assertThat(line().history().getFirst().what()).isEqualTo("Closed: Risk reduced");
        assertThat(line().history().getFirst().why()).isEqualTo("The bank has been told");
        assertThat(line().done())
                .extracting(task -> task.body().state())
                .contains(State.DONE, State.CANCELLED);
    }

    private void begin(String event) {
        corner.form()
                .begin(
                        new CaseAct.Happen(
                                concern,
                                line().run().type().orElseThrow().event(event).orElseThrow()));
    }

    private Event danger() {
        return line().run().type().orElseThrow().event("immediate-danger").orElseThrow();
    }

    private CaseLine line() {
        return corner.model().shownProperty().get().line(concern).orElseThrow();
    }

    private void type(CaseField field, String value) {
        corner.form().typed(field).set(value);
    }

    private CaseCorner corner() {
        return CaseCorner.of(
                person,
                tasks.casework(),
                who ->
                        List.of(
                                new FormOffer(
                                        "Safeguarding concern",
                                        Category.ADULT_CARE,
                                        FormAddress.of(who, "safeguarding-concern", null),
                                        false)),
                _ -> {},
                new Team(() -> Examples.PRIYA, Examples.COLLEAGUES),
                undisclosed,
                changes,
                background,
                Examples.CLOCK,
                (words, back) -> {
                    said.add(words);
                    undo = back;
                },
                said::add);
    }
}
