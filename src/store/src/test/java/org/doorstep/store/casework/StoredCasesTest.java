package org.doorstep.store.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCasesTest {

    private static final String CHECK = "tenancy-and-household-check";
    private static final Bucket CARE =
            new Bucket("team-north", Category.ADULT_CARE, Sensitivity.NORMAL);
    private static final Bucket CLOSE_CARE =
            new Bucket("team-north", Category.ADULT_CARE, Sensitivity.RESTRICTED);
    private static final String SHIPPED =
            ReferenceFiles.shipped(Reference.Kind.CASE_TYPE, CHECK).getFirst();

    @TempDir Path folder;

    private Vault vault;
    private Cases cases;
    private Replica replica;
    private TestFeed feed;
    private TestLaptop laptop;
    private UUID tom;

    @BeforeEach
    void aPerson() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        cases = vault.cases();
        replica = vault.replica();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        feed.fill(replica, List.of(feed.person(tom)), List.of(feed.tenancy(tom, "Okafor", "T")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void onlyCasesWhoseRecordsComeBackToThisLaptopCanBeOpened() {
        assertThat(cases.toOpen())
                .extracting(one -> one.type().id())
                .containsExactly(CHECK, "rent-arrears");
        assertThat(cases.toOpen())
                .extracting(Cases.Edition::number)
                .containsExactly("doorstep-2", "doorstep-1");
    }

    @Test
    void aRestrictedCaseIsHeldCloselyAndWhatElseIsWrittenAsBefore() {
        replica.agree(TestFeed.grants(1, 10, CORE, HOUSING, CARE, CLOSE_CARE));
        for (var bucket : List.of(CARE, CLOSE_CARE)) {
            replica.fill(bucket.toString(), List.of(), "end");
            replica.filled(bucket.toString(), 10);
        }
        replica.checkpoint(10);
        var concern =
                cases.toOpen().stream()
                        .filter(edition -> edition.type().id().equals("safeguarding-concern"))
                        .findFirst()
                        .orElseThrow();
        cases.open(new Opening(tom, concern, PRIYA.id(), List.of(), now(), null));

        assertThat(run().record().header().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(run().tasks())
                .extracting(task -> task.header().sensitivity())
                .containsOnly(Sensitivity.RESTRICTED);
        var note = vault.notes().write(tom, new Note(Category.ADULT_CARE, "Rang", null));
        assertThat(note.header().sensitivity()).isEqualTo(Sensitivity.NORMAL);
    }

    @Test
    void aCaseItsFirstTasksAndItsHistoryAreOneOp() {
        vault.answers().keep(tom, Cases.NEW, "type", CHECK);
        opened();

        var op = replica.pending(10, 1_000_000).getFirst();
        assertThat(op.changes())
                .extracting(change -> ((Insert) change).type())
                .containsExactly("casework", "task", "case_entry");
        assertThat(op.changes())
                .extracting(change -> ((Insert) change).header().sensitivity())
                .containsOnly(Sensitivity.NORMAL);
        assertThat(vault.answers().of(tom, Cases.NEW)).isEmpty();
        assertThat(run().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.body().owner()).isEqualTo(PRIYA.id()));
        assertThat(run().wentThrough()).containsExactly("arranged");
    }

    @Test
    void aCaseKnowsTheFormWithWhichItBegan() {
        var form = UUID.randomUUID();
        cases.open(opening());
        cases.open(
                new Opening(
                        tom,
                        cases.toOpen().getFirst(),
                        PRIYA.id(),
                        List.of("routine"),
                        now(),
                        null,
                        form));

        assertThat(cases.of(tom))
                .extracting(CaseRun::beganWith)
                .containsExactly(Optional.empty(), Optional.of(form));
    }

    @Test
    void aCaseThatBeginsWithACompletedFormLeavesWhatWasTypedOfAnotherCase() {
        vault.answers().keep(tom, Cases.NEW, "why", "He asked twice");

        cases.open(
                new Opening(
                        tom,
                        cases.toOpen().getFirst(),
                        PRIYA.id(),
                        List.of(),
                        now(),
                        null,
                        UUID.randomUUID()));

        assertThat(vault.answers().of(tom, Cases.NEW)).containsEntry("why", "He asked twice");
    }

    @Test
    void anEventIsSavedWithTheClockThatItStartsAndTheTaskThatItEnds() {
        var id = opened();
        var aware = now().minusSeconds(3600);
        cases.take(id, run -> run.move("visit", null, null, aware));
        cases.take(id, run -> run.happen("damp-or-mould-found", "Bedroom wall", aware));

        assertThat(task("arrange").state()).isEqualTo(State.DONE);
        assertThat(task("investigate").clock().started()).isEqualTo(aware);
        assertThat(run().entries().getLast().body().why()).isEqualTo("Bedroom wall");
        assertThat(run().body().stage()).isEqualTo("visit");
        assertThat(replica.pending(10, 1_000_000)).hasSize(3);
    }

    @Test
    void nothingIsSavedOfWhatTheTypeDoesNotAllow() {
        var id = opened();

        assertThatThrownBy(() -> cases.take(id, run -> run.move("hazard", null, null, now())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        cases.take(id, run -> run.move("visit", null, null, now().plusSeconds(60))))
                .hasMessage("The day must be today or in the past.");
        assertThat(replica.pending(10, 1_000_000)).hasSize(1);
    }

    @Test
    void aMoveIsTakenBackWithAllThatFollowedFromIt() {
        var id = opened();
        var moved = cases.take(id, run -> run.move("visit", null, null, now()));
        cases.takeBack(moved);

        assertThat(run().body().stage()).isEqualTo("arranged");
        assertThat(task("arrange").state()).isEqualTo(State.OPEN);
        assertThat(task("visit").state()).isEqualTo(State.CANCELLED);
        assertThat(run().entries().getLast().body().kind()).isEqualTo(Kind.TAKEN_BACK);
    }

    @Test
    void whatSomebodyDidAfterwardsStaysWhenAMoveIsTakenBack() {
        var id = opened();
        var moved = cases.take(id, run -> run.move("visit", null, null, now()));
        cases.take(id, run -> run.move("follow-up", null, null, now()));
        cases.takeBack(moved);

        assertThat(run().body().stage()).isEqualTo("follow-up");
    }

    @Test
    void aCaseWithWhichSomebodyWentOnStaysWhenItsOpeningIsTakenBack() {
        var done = cases.open(opening());
        cases.take(done.caseId(), run -> run.move("visit", null, null, now()));
        cases.takeBack(done);

        assertThat(run().body().stage()).isEqualTo("visit");
        assertThat(task("visit").state()).isEqualTo(State.OPEN);
    }

    @Test
    void aCaseThatWasOpenedByASlipIsGoneWhenThatIsTakenBack() {
        var done = cases.open(opening());
        cases.takeBack(done);

        assertThat(cases.of(tom)).isEmpty();
        assertThat(vault.tasks().of(tom))
                .extracting(task -> task.body().state())
                .containsExactly(State.CANCELLED);
    }

    @Test
    void aRunningCaseKeepsItsEditionUntilItIsMovedToANewerOne() {
        var id = opened();
        edition(1, SHIPPED.replace("\"Arrange visit\"", "\"Arrange\""));
        edition(2, SHIPPED.replace("\"Arrange visit\"", "\"Agree a day\""));

        assertThat(run().stage())
                .get()
                .extracting(stage -> stage.title())
                .isEqualTo("Arrange visit");
        assertThat(cases.toOpen().getFirst().number()).isEqualTo("2");
        cases.take(id, run -> run.renew("arranged", now()));
        assertThat(run().stage()).get().extracting(stage -> stage.title()).isEqualTo("Agree a day");
        assertThat(run().renewal()).isEmpty();
    }

    @Test
    void aCaseOfANewerDoorstepIsSeenAndCannotBeMoved() {
        var id = feed.id();
        var body =
                new Case(
                        Category.HOUSING,
                        "something-new",
                        "7",
                        "Something new",
                        "begun",
                        null,
                        null,
                        null,
                        List.of());
        replica.stage(List.of(feed.put(HOUSING, Entities.CASE, id, tom, 1, body)));
        replica.checkpoint(11);

        assertThat(run().body()).isEqualTo(body);
        assertThat(run().type()).isEmpty();
        assertThat(run().moves()).isEmpty();
    }

    @Test
    void whoMovesAgainstAColleagueSeesWhereTheCaseIsAtTheHub() {
        var id = opened();
        replica.settle(List.of(new Outcome(1, Result.APPLIED, null, 11, List.of())));
        var atHub = run().body();
        told(id, 1, atHub, 11);
        cases.take(id, run -> run.move("visit", null, null, now()));
        told(id, 2, atHub.in("closed", "no-access", null), 12);

        assertThat(run().body().stage()).isEqualTo("closed");
        assertThat(task("visit").state()).isEqualTo(State.OPEN);
    }

    private UUID opened() {
        return cases.open(opening()).caseId();
    }

    private Opening opening() {
        return new Opening(
                tom, cases.toOpen().getFirst(), PRIYA.id(), List.of("routine"), now(), null);
    }

    private CaseRun run() {
        return cases.of(tom).getFirst();
    }

    private Task task(String step) {
        return run().tasks().stream()
                .map(task -> task.body())
                .filter(task -> step.equals(task.step()))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return laptop.clock().instant();
    }

    private void edition(int number, String text) {
        var reference = new Reference(Reference.Kind.CASE_TYPE.toString(), CHECK, number, text);
        var id = feed.id();
        replica.stage(List.of(feed.put(CORE, Entities.REFERENCE, id, id, 1, reference)));
        replica.checkpoint(20 + number);
    }

    private void told(UUID id, int version, Case says, long revision) {
        replica.stage(List.of(feed.put(HOUSING, Entities.CASE, id, tom, version, says)));
        replica.checkpoint(revision);
    }
}
