package org.doorstep.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryVisits;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.junit.jupiter.api.Test;

class PlanModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks answers = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryVisits visits =
            new MemoryVisits(changes, Examples.PRIYA.id(), Examples.CLOCK);
    private final UUID person = Examples.folasade().person();
    private final List<VisitRun> booked = new ArrayList<>();
    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());

    @Test
    void aVisitIsPlannedWithItsFormsAndByWhenTheOfficerIsExpectedBack() {
        var model = model();
        model.typed(PlanField.FROM).set("1530");
        model.typed(PlanField.UNTIL).set("16.30");
        model.typed(PlanField.FORMS).set("care-act-assessment housing-benefit-claim");
        model.typed(PlanField.COMPANION).set("tom");

        model.book(booked::add);

        var visit = booked.getFirst();
        assertThat(visit.body().plannedFrom()).isEqualTo(Instant.parse("2026-08-06T14:30:00Z"));
        assertThat(visit.body().backBy()).isEqualTo(Instant.parse("2026-08-06T16:00:00Z"));
        assertThat(visit.agenda())
                .extracting(Item::form)
                .containsExactlyInAnyOrder("care-act-assessment", "housing-benefit-claim");
    }

    @Test
    void whatIsTypedIsThereAgain() {
        model().typed(PlanField.PLACE).set("At her daughter’s");

        assertThat(model().typed(PlanField.PLACE).get()).isEqualTo("At her daughter’s");
    }

    @Test
    void whatCannotBeIsToldByField() {
        var model = model();
        model.typed(PlanField.YEAR).set("2025");
        model.typed(PlanField.FROM).set("half past");
        model.typed(PlanField.BACK).set("later");
        model.typed(PlanField.COMPANION).set("tom");

        model.book(booked::add);

        assertThat(booked).isEmpty();
        assertThat(model.faultsProperty().get())
                .containsOnlyKeys(PlanField.DAY, PlanField.FROM, PlanField.BACK);
    }

    @Test
    void againstAWarningNobodyGoesAloneWithoutAReason() {
        var model = model();
        model.typed(PlanField.ALONE).set("I know her");

        model.book(booked::add);

        assertThat(booked).isEmpty();
        assertThat(model.faultsProperty().get()).containsOnlyKeys(PlanField.ALONE);
    }

    @Test
    void whoGoesAloneAgainstAWarningSaysWhyAndTheVisitKeepsIt() {
        var model = model();
        model.typed(PlanField.ALONE).set("Her sister will be there the whole time.");

        model.book(booked::add);

        assertThat(booked.getFirst().aloneBecause())
                .contains("Her sister will be there the whole time.");
    }

    @Test
    void whoTakesSomebodyAlongNeedsNoReason() {
        var model = model();
        model.typed(PlanField.COMPANION).set("tom");

        model.book(booked::add);

        assertThat(booked.getFirst().body().companions()).containsExactly("tom");
        assertThat(booked.getFirst().aloneBecause()).isEmpty();
    }

    @Test
    void aWarningThatCameWhileThePageWasOpenIsAnsweredFirst() {
        var safe = Examples.folasade(List.of());
        citizens.with(safe.file());
        var model = model();
        citizens.with(Examples.folasade());

        model.book(booked::add);

        assertThat(booked).isEmpty();
        assertThat(model.shownProperty().get().stops()).isNotEmpty();
        assertThat(model.faultsProperty().get()).containsOnlyKeys(PlanField.ALONE);
    }

    @Test
    void theWarningsThatHoldAtTheDoorAreShownAndThatIsALook() {
        var model = model();

        assertThat(model.shownProperty().get()).isNotNull();
        assertThat(model.shownProperty().get().warnings())
                .extracting(VisitShown.Warning::words)
                .contains("Do not visit alone");
        assertThat(citizens.looks()).extracting(Look::reason).containsExactly("Plans a visit");
    }

    private PlanModel model() {
        return new PlanModel(
                person,
                new VisitDesk(
                        visits,
                        citizens,
                        new MemoryHouseholds(),
                        new MemoryForms(citizens, answers, Examples.CLOCK),
                        answers,
                        new InMemorySyncWatch(
                                new SyncState(SyncState.Contact.STARTING, null, null, 0, 0, null)),
                        () -> Room.State.ENOUGH,
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        Examples.CLOCK),
                Background.direct(),
                Examples.CLOCK);
    }
}
