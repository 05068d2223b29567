package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.casework.Turn;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.junit.jupiter.api.Test;

/// Cases of the types that Doorstep brings, played by their files.
class ShippedCasesTest {

    private static final Reckoning RECKONING =
            ReferenceFiles.reckoning(
                    ReferenceFiles.shipped(Kind.CLOCKS),
                    ReferenceFiles.shipped(Kind.BANK_HOLIDAYS));

    /// Outcomes of a case in which nothing was brought to its end.
    private static final List<String> NOTHING_DONE =
            List.of("opened-in-error", "withdrawn", "died", "moved", "declined", "no-access");

    private static final Instant FRIDAY = Instant.parse("2026-12-18T14:00:00Z");

    @Test
    void dampAndMouldFoundAtACheckStartsTheClocksOfAwaabsLaw() {
        var play = new Play("tenancy-and-household-check", FRIDAY);
        play.take(run -> run.move("visit", null, null, FRIDAY));
        play.take(run -> run.happen("damp-or-mould-found", null, FRIDAY));
        assertThat(play.due("investigate")).isEqualTo(LocalDate.of(2027, 1, 6));

        var ended = Instant.parse("2027-01-05T15:00:00Z");
        play.take(run -> run.happen("investigation-ended", null, ended));
        assertThat(play.task("investigate").state()).isEqualTo(State.DONE);
        assertThat(play.due("summary")).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(play.due("safety-works")).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(play.due("further-works")).isEqualTo(LocalDate.of(2027, 1, 12));

        play.take(run -> run.move("hazard", null, null, ended));
        play.take(run -> run.happen("further-works-needed", null, ended));
        assertThat(play.task("further-works").state()).isEqualTo(State.DONE);
        assertThat(play.due("further-works-start")).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void anEmergencyHazardHasTwoClocksOfADayEach() {
        var play = new Play("tenancy-and-household-check", FRIDAY);
        play.take(run -> run.happen("emergency-hazard-found", null, FRIDAY));
        play.take(run -> run.move("visit", null, null, FRIDAY));
        var later = FRIDAY.plusSeconds(7200);
        play.take(run -> run.happen("emergency-work-identified", null, later));

        assertThat(play.task("investigate-emergency").state()).isEqualTo(State.DONE);
        assertThat(play.standing("make-safe").deadline().moment())
                .isEqualTo(later.plusSeconds(24 * 3600));
    }

    @Test
    void theLimitForAHousingBenefitDecisionBeginsWhenTheEvidenceIsThereNotWithTheClaim() {
        var play = new Play("housing-benefit-claim", Instant.parse("2026-08-03T09:00:00Z"));
        assertThat(play.tasks()).extracting(Task::clock).containsOnlyNulls();

        play.take(run -> run.move("evidence", null, null, Instant.parse("2026-08-04T09:00:00Z")));
        play.take(run -> run.happen("evidence-asked", null, at("2026-08-04")));
        assertThat(play.due("evidence")).isEqualTo(LocalDate.of(2026, 9, 4));

        play.take(run -> run.happen("evidence-complete", null, at("2026-08-20")));
        assertThat(play.task("evidence").state()).isEqualTo(State.DONE);
        assertThat(play.due("decide")).isEqualTo(LocalDate.of(2026, 9, 3));

        play.take(run -> run.happen("evidence-asked-elsewhere", null, at("2026-08-24")));
        assertThat(play.standing("decide").pause().reason())
                .isEqualTo("Evidence asked for from somebody else");
        play.take(run -> run.happen("evidence-complete", null, at("2026-08-31")));
        assertThat(play.due("decide")).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(play.tasks()).filteredOn(task -> "decide".equals(task.step())).hasSize(1);
    }

    @Test
    void arrearsActionIsHeldForFourWeeksWhileAClaimIsDealtWithAndGoesOnByOnePress() {
        var play = new Play("rent-arrears", at("2026-11-30"));
        assertThat(play.holds(List.of())).isEmpty();
        assertThat(play.holds(List.of("housing-benefit-claim")))
                .singleElement()
                .isInstanceOf(Hold.Offered.class);

        play.take(run -> run.happen("held", "A claim", at("2026-11-30")));

        assertThat(play.due("held")).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(play.holds(List.of("housing-benefit-claim")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Hold.Standing.class,
                        held -> {
                            assertThat(held.why()).isEqualTo("A claim");
                            assertThat(held.end().id()).isEqualTo("goes-on");
                        });

        play.take(run -> run.happen("goes-on", null, at("2026-12-01")));
        assertThat(play.task("held").state()).isEqualTo(State.CANCELLED);
        assertThat(play.holds(List.of())).isEmpty();
    }

    @Test
    void onceTheClaimIsDecidedTheHoldEndsAndSomebodySaysWhatComesNext() {
        var play = new Play("rent-arrears", at("2026-11-30"));
        play.take(run -> run.happen("held", "A claim", at("2026-11-30")));

        var event = play.type().after("housing-benefit-claim").orElseThrow();
        play.take(run -> run.happen(event.id(), "Decided", at("2026-12-10")));

        assertThat(play.task("held").state()).isEqualTo(State.DONE);
        assertThat(play.task("next-step").isOpen()).isTrue();
        assertThat(play.task("next-step").owner()).isEqualTo("anna");
    }

    @Test
    void aSafeguardingConcernIsTriagedWithinADayAndHeldClosely() {
        var play = new Play("safeguarding-concern", FRIDAY);

        assertThat(play.type().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(play.standing("triage").deadline().moment())
                .isEqualTo(FRIDAY.plusSeconds(24 * 3600));
        play.take(run -> run.move("enquiry", null, null, FRIDAY));
        assertThat(play.task("triage").state()).isEqualTo(State.DONE);
        assertThat(play.due("planning")).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void aCareActAssessmentEndsInAReviewEveryYear() {
        var play = new Play("care-act-assessment", at("2026-08-03"));
        assertThat(play.due("assess")).isEqualTo(LocalDate.of(2026, 8, 31));
        play.take(run -> run.happen("in-hospital", null, at("2026-08-05")));
        play.take(run -> run.happen("goes-on", null, at("2026-08-12")));
        assertThat(play.due("assess")).isEqualTo(LocalDate.of(2026, 9, 7));
        for (var stage : List.of("assessment", "approval")) {
            play.take(run -> run.move(stage, null, null, at("2026-09-01")));
        }
        play.as("lena", true);
        play.take(run -> run.awaiting().orElseThrow().approve(null, null, at("2026-09-01")));
        for (var stage : List.of("plan", "review")) {
            play.take(run -> run.move(stage, null, null, at("2026-09-01")));
        }
        play.take(run -> run.happen("plan-signed", null, at("2026-09-01")));
        assertThat(play.due("first-review")).isEqualTo(LocalDate.of(2026, 10, 27));
        play.take(run -> run.happen("reviewed", "Partly met", at("2026-10-20")));
        assertThat(play.due("next-review")).isEqualTo(LocalDate.of(2027, 10, 20));
    }

    @Test
    void theLimitOfAnAssessmentGoesOnUntilItIsApproved() {
        var play = waitingForApproval();
        assertThat(play.task("assess").state()).isEqualTo(State.OPEN);
        assertThat(play.task("meet").state()).isEqualTo(State.DONE);

        play.as("lena", true);
        play.take(run -> run.awaiting().orElseThrow().approve(null, null, at("2026-08-21")));

        assertThat(play.now().stage()).isEqualTo("eligibility");
        assertThat(play.task("assess").state()).isEqualTo(State.DONE);
        assertThat(play.lastEntry().title()).isEqualTo("Eligibility, approved");
    }

    @Test
    void onlyWhoLeadsTheTeamApprovesAndNobodyTheirOwn() {
        var play = waitingForApproval();
        play.as("ben", false);
        assertThatThrownBy(() ->
                        play.take(run -> run.awaiting().orElseThrow().approve(null, null, FRIDAY)))
                .hasMessageContaining("Only who leads the team");
        play.as("anna", true);
        assertThatThrownBy(() ->
                        play.take(run -> run.awaiting().orElseThrow().approve(null, null, FRIDAY)))
                .hasMessageContaining("Nobody approves their own work");
        play.take(run -> run.give("ben", "Ben Hart", FRIDAY));
        assertThatThrownBy(() ->
                        play.take(run -> run.awaiting().orElseThrow().approve(null, null, FRIDAY)))
                .as("who asked for it, though somebody else works on it now")
                .hasMessageContaining("Nobody approves their own work");
    }

    @Test
    void noPlainMoveGoesPastAnApproval() {
        var play = waitingForApproval();
        play.as("lena", true);

        assertThatThrownBy(() -> play.take(run -> run.move("eligibility", null, null, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> play.take(run -> run.move("assessment", null, null, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        play.take(run -> run.move("closed", "died", null, at("2026-08-21")));
        assertThat(play.now().isOpen()).isFalse();
    }

    @Test
    void whatIsSentBackIsATaskThatSaysWhatIsMissing() {
        var play = waitingForApproval();
        play.as("lena", true);
        assertThatThrownBy(() ->
                        play.take(run -> run.awaiting().orElseThrow().sendBack(null, " ", FRIDAY)))
                .hasMessage("Say what is missing.");

        play.take(run ->
                run.awaiting()
                        .orElseThrow()
                        .sendBack(
                                null, "Say what her daughter\ncan go on doing.", at("2026-08-21")));

        assertThat(play.now().stage()).isEqualTo("assessment");
        assertThat(play.task("put-right").what())
                .isEqualTo("Put right what is missing: Say what her daughter can go on doing.");
        assertThat(play.due("put-right"))
                .as("it was sent back on a Friday")
                .isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(play.task("put-right").owner()).isEqualTo("anna");
        assertThat(play.task("meet").state()).as("that is not begun anew").isEqualTo(State.DONE);
        play.as("anna", false);
        play.take(run -> run.move("approval", null, null, at("2026-08-22")));
        assertThat(play.task("put-right").state()).isEqualTo(State.DONE);
    }

    private static Play waitingForApproval() {
        var play = new Play("care-act-assessment", at("2026-08-03"));
        play.take(run -> run.move("assessment", null, null, at("2026-08-10")));
        play.take(run -> run.move("approval", null, null, at("2026-08-20")));
        return play;
    }

    @Test
    void aCaseIsMovedOnlyAlongItsMovesAndClosedOnlyWithAnOutcome() {
        var play = new Play("safeguarding-concern", FRIDAY);

        assertThatThrownBy(() -> play.take(run -> run.move("plan", null, null, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> play.take(run -> run.move("closed", null, null, FRIDAY)))
                .hasMessage("Say how the case ended.");
        assertThatThrownBy(() -> play.take(run -> run.happen("planning-held", null, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);

        play.take(run -> run.move("closed", "no-risk", "A misunderstanding", FRIDAY));
        assertThat(play.now().isOpen()).isFalse();
        assertThat(play.lastEntry().title()).isEqualTo("Closed: No risk found");
        play.take(run -> run.move("enquiry", null, "New facts", FRIDAY));
        assertThat(play.now().outcome()).isNull();
        assertThat(play.now().reason()).isNull();
    }

    @Test
    void whoeverGetsACaseGetsItsTasksAndNotThoseOfOthers() {
        var play = new Play("safeguarding-concern", FRIDAY);
        play.take(run -> run.move("enquiry", null, null, FRIDAY));
        play.change("advocate", task -> task.of("carl"));
        play.take(run -> run.give("ben", "Ben Hart", FRIDAY));

        assertThat(play.now().owner()).isEqualTo("ben");
        assertThat(play.task("planning").owner()).isEqualTo("ben");
        assertThat(play.task("advocate").owner()).isEqualTo("carl");
        assertThat(play.task("triage").owner()).isEqualTo("anna");
    }

    @Test
    void noTaskWithoutALimitIsLeftOpenByAnEnd() {
        for (var type : newest()) {
            var undated =
                    type.effects()
                            .flatMap(effects -> effects.tasks().stream())
                            .filter(task -> task.clock() == null)
                            .map(CaseType.Planned::id)
                            .toList();
            for (var end : ends(type)) {
                assertThat(end.effects().cancels())
                        .as(type.id() + ", " + end.id())
                        .containsAll(undated);
            }
        }
    }

    @Test
    void onlyTheOutcomeOfACaseSaysWhatIsDoneByItsEnd() {
        for (var type : newest()) {
            assertThat(ends(type))
                    .as(type.id())
                    .allSatisfy(end -> assertThat(end.effects().ends()).isEmpty());
            assertThat(type.outcomes())
                    .filteredOn(outcome -> NOTHING_DONE.contains(outcome.id()))
                    .as(type.id())
                    .isNotEmpty()
                    .allSatisfy(outcome -> assertThat(outcome.ends()).isEmpty());
        }
    }

    @Test
    void aClaimThatIsAwardedWasDecidedAndOneThatIsWithdrawnWasNot() {
        assertThat(claimClosedAs("awarded").task("decide").state()).isEqualTo(State.DONE);
        assertThat(claimClosedAs("withdrawn").task("decide").state()).isEqualTo(State.CANCELLED);
    }

    private static Play claimClosedAs(String outcome) {
        var play = new Play("housing-benefit-claim", at("2026-08-03"));
        play.take(run -> run.happen("evidence-complete", null, at("2026-08-04")));
        play.take(run -> run.move("closed", outcome, null, at("2026-08-10")));
        return play;
    }

    @Test
    void workThatNobodyAgreesToAfterAllStepsStopsItsLimit() {
        var play = new Play("tenancy-and-household-check", FRIDAY);
        play.take(run -> run.move("visit", null, null, FRIDAY));
        play.take(run -> run.happen("emergency-work-identified", null, FRIDAY));
        play.take(run -> run.happen("consent-unobtainable", "Called four times", FRIDAY));

        assertThat(play.task("make-safe").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void mouldWithSomebodyUnderFiveOffersBothReportsAndEachOnlyOnce() {
        var play = new Play("tenancy-and-household-check", FRIDAY);
        var mould = check(Map.of("damp", List.of("mould"), "vulnerable", "yes"));

        assertThat(play.found(check(Map.of("damp", List.of("none"))))).isEmpty();
        assertThat(play.found(mould))
                .containsExactly("damp-or-mould-found", "emergency-hazard-found");

        play.take(run -> run.happen("damp-or-mould-found", null, FRIDAY));
        assertThat(play.found(mould)).containsExactly("emergency-hazard-found");
    }

    @Test
    void whatAFormIsToHaveFoundIsAskedInIt() {
        for (var type : newest()) {
            for (var event : type.events()) {
                var found = event.found();
                if (found != null) {
                    var form =
                            ReferenceFiles.form(
                                    ReferenceFiles.shipped(Kind.FORM, found.form()).getLast());
                    assertThat(found.when().questions())
                            .as(type.id() + ", " + event.id())
                            .isNotEmpty()
                            .allSatisfy(
                                    question -> assertThat(form.question(question)).isPresent());
                }
            }
        }
    }

    private static FormResponse check(Map<String, Object> answers) {
        return new FormResponse(
                "tenancy-and-household-check",
                FormResponse.SHIPPED,
                "Tenancy and household check",
                Category.HOUSING,
                "tenancy",
                answers.size(),
                null,
                null,
                answers);
    }

    private static List<CaseType> newest() {
        return ReferenceFiles.names(Kind.CASE_TYPE).stream()
                .map(name -> ReferenceFiles.shipped(Kind.CASE_TYPE, name).getLast())
                .map(ReferenceFiles::caseType)
                .toList();
    }

    private static List<CaseType.Stage> ends(CaseType type) {
        return type.stages().stream().filter(CaseType.Stage::isEnd).toList();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    /// One case while it is played.
    private static final class Play {

        private final Edition edition;
        private final List<Recorded<Task>> tasks = new ArrayList<>();
        private final List<Recorded<CaseEntry>> entries = new ArrayList<>();
        private final Header header;
        private Acting acting = new Acting("anna", false, false);
        private Case now;

        Play(String name, Instant began) {
            var texts = ReferenceFiles.shipped(Kind.CASE_TYPE, name);
            edition =
                    new Edition(
                            "doorstep-" + texts.size(), ReferenceFiles.caseType(texts.getLast()));
            header = header(began);
            var turn =
                    new Opening(header.file(), edition, "anna", List.of(), began, null)
                            .turn(header);
            now = turn.made();
            follow(turn);
        }

        void take(Function<CaseRun, Turn> deed) {
            follow(deed.apply(run()));
        }

        /// Ids of what that form has found.
        List<String> found(FormResponse form) {
            return run().found(form).stream().map(CaseType.Event::id).toList();
        }

        private CaseRun run() {
            return new CaseRun(
                    new Recorded<>(header, now), edition, edition, tasks, entries, acting);
        }

        /// From now on somebody else does what is done.
        void as(String officer, boolean leads) {
            acting = new Acting(officer, leads, false);
        }

        void change(String step, Function<Task, Task> making) {
            tasks.replaceAll(task ->
                    step.equals(task.body().step())
                            ? new Recorded<>(task.header(), making.apply(task.body()))
                            : task);
        }

        List<Hold> holds(List<String> told) {
            return Hold.of(
                    edition.type().service(),
                    told,
                    List.of(edition),
                    List.of(
                            new CaseRun(
                                    new Recorded<>(header, now),
                                    edition,
                                    edition,
                                    tasks,
                                    entries,
                                    new Acting("anna", false, false))));
        }

        CaseType type() {
            return edition.type();
        }

        Case now() {
            return now;
        }

        CaseEntry lastEntry() {
            return entries.getLast().body();
        }

        List<Task> tasks() {
            return tasks.stream().map(Recorded::body).toList();
        }

        Task task(String step) {
            return tasks().stream()
                    .filter(task -> step.equals(task.step()))
                    .reduce((_, last) -> last)
                    .orElseThrow();
        }

        Standing standing(String step) {
            var clock = task(step).clock();
            return RECKONING.standing(clock, clock.started(), null).orElseThrow();
        }

        LocalDate due(String step) {
            return standing(step).day().orElseThrow();
        }

        private void follow(Turn turn) {
            now = turn.made();
            tasks.replaceAll(task ->
                    new Recorded<>(
                            task.header(),
                            turn.changed().getOrDefault(task.header().id(), task.body())));
            turn.begun().forEach(task -> tasks.add(new Recorded<>(header(turn.at()), task)));
            entries.add(new Recorded<>(header(turn.at()), turn.entry()));
        }

        private Header header(Instant at) {
            return new Header(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    edition.type().service(),
                    edition.type().sensitivity(),
                    1,
                    acting.officer(),
                    at,
                    at);
        }
    }
}
