package org.doorstep.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryVisits;
import org.doorstep.app.example.VisitExamples;
import org.doorstep.app.work.Background;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.Visits.Turn;
import org.junit.jupiter.api.Test;

class SafetyModelTest {

    private static final Instant BACK_BY = Instant.parse("2026-08-06T13:10:00Z");

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryVisits visits =
            new MemoryVisits(changes, Examples.PRIYA.id(), Examples.CLOCK);
    private final VisitRun visit =
            VisitExamples.planned(
                    visits,
                    Examples.folasade().person(),
                    "2026-08-06T12:00:00Z",
                    "2026-08-06T12:40:00Z");

    @Test
    void theLaptopAsksShortlyBeforeTheOfficerIsExpectedBack() {
        begin();

        assertThat(at(BACK_BY.minus(Duration.ofMinutes(11))).askedProperty().get()).isNull();
        assertThat(at(BACK_BY.minus(Duration.ofMinutes(9))).askedProperty().get())
                .satisfies(asked -> assertThat(asked.late()).isFalse());
        assertThat(at(BACK_BY.plusSeconds(1)).askedProperty().get())
                .satisfies(asked -> assertThat(asked.late()).isTrue());
    }

    @Test
    void whoIsSafeIsAskedAgainWhenTheNextTimeIsNear() {
        begin();
        var model = at(BACK_BY.plusSeconds(60));
        model.safe(Duration.ofMinutes(30));

        assertThat(model.askedProperty().get()).isNull();
        assertThat(at(BACK_BY.plus(Duration.ofMinutes(25))).askedProperty().get()).isNotNull();
    }

    @Test
    void aVisitThatWasNeverBegunIsAskedAboutToo() {
        assertThat(at(BACK_BY.plusSeconds(1)).askedProperty().get()).isNotNull();
    }

    @Test
    void whoHasLeftIsNotAsked() {
        begin();
        visits.take(
                visit.id(), run -> new Turn(run.body().end(BACK_BY.minusSeconds(600)), List.of()));

        assertThat(at(BACK_BY.plusSeconds(60)).askedProperty().get()).isNull();
    }

    private void begin() {
        VisitExamples.start(visits, visit, "2026-08-06T12:00:00Z", List.of());
    }

    private SafetyModel at(Instant now) {
        return new SafetyModel(
                visits, changes, Background.direct(), Clock.fixed(now, ZoneId.of("Europe/London")));
    }
}
