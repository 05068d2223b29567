package org.doorstep.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDays;
import org.doorstep.app.example.MemorySettings;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.day.Day.News;
import org.junit.jupiter.api.Test;

class DayModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryCitizens citizens = new MemoryCitizens();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryDays days = new MemoryDays(tasks, citizens, Examples.PRIYA.id());
    private final MemorySettings settings = new MemorySettings();
    private final DirectBackground background = Background.direct();
    private final MovedClock clock = new MovedClock();
    private final UUID folasade = Examples.folasade().person();
    private Runnable undo = () -> {};
    private boolean filled = true;

    @Test
    void whatComesWithTheFirstFillIsNoNews() {
        filled = false;
        model();
        assertThat(settings.get(DayModel.SEEN)).isEmpty();

        filled = true;
        model();
        assertThat(settings.get(DayModel.SEEN)).isPresent();
    }

    @Test
    void whatIsLateOrAtRiskComesFirstAndSaysByWhichRule() {
        TaskExamples.fill(tasks, folasade);
        var shown = shown(model());

        assertThat(shown.clocks())
                .extracting(line -> line.body().what() + ": " + line.state())
                .containsExactly(
                        "Finish the care assessment: Late 2 days",
                        "Acknowledge the safeguarding concern: 2 hours left");
        assertThat(shown.clocks().getFirst().by())
                .isEqualTo("by 4 August 2026. Care Act: assessment, 28 days");
        assertThat(shown.due()).extracting(TaskLine::state).containsExactly("Due today");
        assertThat(shown.later())
                .extracting(line -> line.body().what())
                .startsWith(
                        "Ask the occupational therapist for a second stair rail and agree with"
                                + " the landlord who fits it")
                .endsWith("Find a day centre near Larch House");
    }

    @Test
    void aTaskThatIsDoneLeavesTheDayAndComesBackWhenThatIsTakenBack() {
        tasks.add(folasade, TaskExamples.day(Category.HOUSING, "Ring", "2026-08-06", null));
        var model = model();
        var deeds =
                new TaskDeeds(tasks, background, Examples.CLOCK, (_, takeBack) -> undo = takeBack);

        deeds.done(shown(model).due().getFirst());
        assertThat(shown(model).due()).isEmpty();

        undo.run();
        assertThat(shown(model).due()).hasSize(1);
    }

    @Test
    void clocksGoOnWhileNothingChanges() {
        TaskExamples.fill(tasks, folasade);
        var model = model();
        clock.offset = Duration.ofHours(3);

        background.elapse(Duration.ofMinutes(1));

        assertThat(shown(model).clocks())
                .extracting(TaskLine::state)
                .containsExactly("Late 2 days", "Late less than 1 hour");
    }

    @Test
    void theNewsStayUntilTheOfficerHasSeenThemAndComeBackWhenThatIsTakenBack() {
        settings.put(DayModel.SEEN, "0 2026-08-05T16:05:00Z");
        days.news.add(new News(folasade, "X", false, 2, 1, Instant.parse("2026-08-06T08:00:00Z")));
        var model = model();
        assertThat(shown(model).news()).hasSize(1);
        changes.tell(Topic.TIMELINE);
        assertThat(shown(model).news()).hasSize(1);

        model.see(() -> {});
        assertThat(shown(model).news()).isEmpty();
        assertThat(shown(model).since().at()).isEqualTo(Examples.CLOCK.instant());

        model.unsee();
        assertThat(shown(model).news()).hasSize(1);
    }

    @Test
    void whoIsNewAmongTheCasesStandsApartFromOtherNews() {
        settings.put(DayModel.SEEN, "0 2026-08-05T16:05:00Z");
        var at = Instant.parse("2026-08-06T08:00:00Z");
        days.news.add(new News(folasade, "X", false, 2, 1, at));
        days.news.add(new News(Examples.few().person(), "Y", true, 0, 0, at));

        var shown = shown(model());

        assertThat(shown.allocations()).extracting(News::name).containsExactly("Y");
        assertThat(shown.news()).extracting(News::name).containsExactly("X");
    }

    @Test
    void onTheFirstDayNothingIsNews() {
        days.news.add(new News(folasade, "X", true, 2, 1, Instant.parse("2026-08-06T08:00:00Z")));
        model().close();

        assertThat(settings.get(DayModel.SEEN)).isPresent();
    }

    @Test
    void afterClosingItListensNoMoreAndShowsNobody() {
        TaskExamples.fill(tasks, folasade);
        var model = model();

        model.close();

        assertThat(changes.listeners()).isZero();
        assertThat(model.shownProperty().get()).isNull();
    }

    private static DayModel.Shown shown(DayModel model) {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private DayModel model() {
        return new DayModel(
                days,
                tasks.casework().reckonings(),
                settings,
                changes,
                background,
                clock,
                () -> filled);
    }

    /// Goes on when it is told to.
    private static final class MovedClock extends Clock {

        private Duration offset = Duration.ZERO;

        @Override
        public Instant instant() {
            return Examples.CLOCK.instant().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return Examples.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
