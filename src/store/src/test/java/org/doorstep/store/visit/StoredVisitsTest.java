package org.doorstep.store.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.Visit.State;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits.Alone;
import org.doorstep.domain.visit.Visits.Turn;
import org.doorstep.store.TestClock;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredVisitsTest {

    private static final String CHECK = "tenancy-and-household-check";
    private static final Item AGENDA =
            new Item(Category.HOUSING, CHECK, null, "Tenancy and household check", null);

    @TempDir Path folder;

    private Vault vault;
    private TestClock clock;
    private UUID tom;
    private Instant two;

    @BeforeEach
    void aLaptopWithAFile() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        clock = laptop.clock();
        two = clock.instant().plus(Duration.ofHours(4));
        var feed = new TestFeed(laptop.ids());
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(feed.tenancy(tom, "Okafor", "T")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aVisitIsPlannedWithWhatIsToBeDoneThereInOneOp() {
        var booked = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA));

        assertThat(vault.visits().of(tom)).containsExactly(booked);
        assertThat(booked.agenda()).containsExactly(AGENDA);
        assertThat(vault.replica().pending(10, 10_000))
                .singleElement()
                .satisfies(op -> assertThat(op.changes()).hasSize(2));
    }

    @Test
    void whatEachServiceWantsThereIsFiledUnderThatServiceAlone() {
        var claim =
                new Item(
                        Category.BENEFITS,
                        "housing-benefit-claim",
                        null,
                        "Housing Benefit claim",
                        null);
        vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA, claim));

        assertThat(vault.replica().pending(10, 10_000).getFirst().changes())
                .extracting(change -> ((Insert) change).header().category())
                .containsExactly(Category.HOUSING, Category.HOUSING, Category.BENEFITS);
        assertThat(
                        ((Insert)
                                        vault.replica()
                                                .pending(10, 10_000)
                                                .getFirst()
                                                .changes()
                                                .getFirst())
                                .body())
                .doesNotContain("benefit");
    }

    @Test
    void theDayHasOnesOwnVisitsAndThoseOneGoesAlongTo() {
        var own = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of());
        var along = vault.visits().book(tom, planned("ben", TestLaptop.PRIYA.id()), List.of());
        vault.visits().book(tom, planned("ben"), List.of());
        var off = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of());
        vault.visits().take(off.id(), run -> new Turn(run.body().cancel(), List.of()));

        assertThat(vault.visits().mine(two.minusSeconds(60), two.plusSeconds(60)))
                .extracting(VisitRun::id)
                .containsExactlyInAnyOrder(own.id(), along.id());
        assertThat(vault.visits().mine(two.plus(Duration.ofHours(2)), two.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void itBeginsWithTheWarningsThatWereReadInOneOp() {
        var visit = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of());
        var dog = UUID.fromString("01900000-0000-7000-8000-0000000000d1");

        var before = start(visit, dog);

        var now = vault.visits().one(visit.id()).orElseThrow();
        assertThat(before.state()).isEqualTo(State.PLANNED);
        assertThat(now.body().state()).isEqualTo(State.STARTED);
        assertThat(now.warningsRead(TestLaptop.PRIYA.id(), List.of(dog))).isPresent();
        assertThat(now.warningsRead("ben", List.of(dog))).isEmpty();
        assertThat(vault.visits().underWay()).containsExactly(now);
        var changes = vault.replica().pending(10, 10_000).getLast().changes();
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst()).isInstanceOf(Amendment.class);
    }

    @Test
    void whatIsFilledInOnAVisitCountsFromWhenItBegan() {
        var visit = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA));
        start(visit);
        var began = vault.visits().one(visit.id()).orElseThrow().body().startedAt();
        clock.move(Duration.ofMinutes(40));

        var completed = complete();

        assertThat(completed.header().observedAt()).isEqualTo(began);
        assertThat(vault.visits().one(visit.id()).orElseThrow().agenda())
                .extracting(Item::response)
                .containsExactly(completed.header().id());
    }

    @Test
    void whatIsCompletedAfterTheVisitCountsFromItIfItWasFilledInThere() {
        var visit = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA));
        start(visit);
        var began = vault.visits().one(visit.id()).orElseThrow().body().startedAt();
        vault.answers().keep(tom, "form/" + CHECK, "bedrooms", "2");
        clock.move(Duration.ofMinutes(40));
        end(visit);
        clock.move(Duration.ofDays(1));

        assertThat(complete().header().observedAt()).isEqualTo(began);
        assertThat(complete().header().observedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aVisitThatNobodyEndedCountsForNothingThatIsFilledInDaysLater() {
        var visit = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA));
        start(visit);
        clock.move(Duration.ofDays(2));
        vault.answers().keep(tom, "form/" + CHECK, "bedrooms", "2");

        assertThat(complete().header().observedAt()).isEqualTo(clock.instant());
        assertThat(vault.visits().one(visit.id()).orElseThrow().agenda()).containsExactly(AGENDA);
    }

    @Test
    void whatWasFilledInOnAVisitThatNobodyEndedCountsFromIt() {
        var visit = vault.visits().book(tom, planned(TestLaptop.PRIYA.id()), List.of(AGENDA));
        start(visit);
        var began = vault.visits().one(visit.id()).orElseThrow().body().startedAt();
        clock.move(Duration.ofHours(5));
        vault.answers().keep(tom, "form/" + CHECK, "bedrooms", "2");
        clock.move(Duration.ofDays(2));

        assertThat(complete().header().observedAt()).isEqualTo(began);
    }

    @Test
    void whyAnOfficerGoesAloneAgainstAWarningIsKeptWithTheVisit() {
        var warning = UUID.fromString("0b9bca8e-0000-4000-8000-000000000001");

        vault.visits()
                .book(
                        tom,
                        planned(TestLaptop.PRIYA.id()),
                        List.of(AGENDA),
                        new Alone(List.of(warning), "We meet in the library, in the open."));

        var kept = vault.visits().of(tom).getFirst();
        assertThat(kept.aloneBecause()).contains("We meet in the library, in the open.");
        assertThat(kept.entries().getLast().body().about()).containsExactly(warning);
        assertThat(kept.agenda()).containsExactly(AGENDA);
    }

    @Test
    void whatMakesNoSenseIsNotSaved() {
        var wrong = Visit.planned(Category.HOUSING, "anna", List.of(), two, two, null, null);

        assertThatThrownBy(() -> vault.visits().book(tom, wrong, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A visit ends after it begins.");
        assertThat(vault.visits().of(tom)).isEmpty();
    }

    private Visit start(VisitRun visit, UUID... warnings) {
        var now = clock.instant();
        var read = VisitEntry.warningsRead(Category.HOUSING, visit.id(), List.of(warnings), now);
        return vault.visits()
                .take(visit.id(), run -> new Turn(run.body().start(now), List.of(read)));
    }

    private void end(VisitRun visit) {
        var now = clock.instant();
        vault.visits().take(visit.id(), run -> new Turn(run.body().end(now), List.of()));
    }

    private Recorded<FormResponse> complete() {
        return vault.forms()
                .complete(
                        tom,
                        new FormResponse(
                                CHECK,
                                0,
                                "Tenancy and household check",
                                Category.HOUSING,
                                "tenancy",
                                1,
                                null,
                                null,
                                Map.of("bedrooms", 2)),
                        List.of(),
                        "form/" + CHECK);
    }

    private Visit planned(String officer, String... companions) {
        return Visit.planned(
                Category.HOUSING,
                officer,
                List.of(companions),
                two,
                two.plus(Duration.ofHours(1)),
                null,
                two.plus(Duration.ofMinutes(90)));
    }
}
