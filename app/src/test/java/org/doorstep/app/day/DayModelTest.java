package org.doorstep.app.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.junit.jupiter.api.Test;

class DayModelTest {

    private static final Map<Kind, Integer> NOTES = Map.of(Kind.NOTE, 2, Kind.ENTRY, 1);

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
    void whatNobodyHasWaitsForSomebodyTheMostPressingFirstAndACaseWithWhatIsToDoInIt() {
        citizens.with(Examples.folasade());
        open("housing-benefit-claim", "2026-07-20T09:00:00Z");
        tasks.add(
                folasade,
                TaskExamples.clock(
                        Category.HOUSING,
                        "Inspect the damp",
                        null,
                        Running.since("awaab-investigate", Instant.parse("2026-07-20T08:00:00Z"))));

        var shown = shown(model());

        assertThat(shown.waiting())
                .extracting(line -> line.what() + ": " + line.state())
                .containsExactly(
                        "Inspect the damp: Late 3 days",
                        "Housing Benefit claim and change: Check whether the claim and its evidence"
                                + " are complete: ");
        assertThat(shown.waiting().getFirst().by()).contains("10 working days");
        assertThat(shown.waiting().getFirst().who().name()).startsWith("ADÉBÁYỌ̀");
        assertThat(shown.waits()).isEqualTo(2);
        assertThat(shown.waitsLate()).isEqualTo(1);
    }

    @Test
    void ofMoreThanOneCanReadTheMostPressingAreShownAndAllAreCounted() {
        for (int i = 0; i <= DayModel.MOST_WAITING; i++) {
            tasks.add(folasade, TaskExamples.clock(Category.HOUSING, "Ring", null, null));
        }

        assertThat(shown(model()).waits()).isEqualTo(DayModel.MOST_WAITING + 1);
        assertThat(shown(model()).waiting()).hasSize(DayModel.MOST_WAITING);
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
    void aTaskSaysWhatToBeCarefulOfAndTellsNoHiddenAddress() {
        var file = Examples.folasadeHidden();
        var address = Examples.FOLASADES_ADDRESS;
        citizens.with(file);
        tasks.add(
                folasade,
                TaskExamples.day(
                        Category.HOUSING, "Go to " + address, "2026-08-06", "Left " + address));
        var model = model();
        var said = new ArrayList<String>();

        var line = shown(model).due().getFirst();
        new TaskDeeds(tasks, background, Examples.CLOCK, (words, _) -> said.add(words)).done(line);

        assertThat(line.what()).isEqualTo("Go to " + SingleView.LEFT_OUT);
        assertThat(line.by()).endsWith("Left " + SingleView.LEFT_OUT);
        assertThat(line.sentence())
                .contains(line.whose().name() + ", Stop")
                .doesNotContainIgnoringCase("elm road");
        assertThat(line.isWhole()).isFalse();
        assertThat(said.getFirst()).doesNotContainIgnoringCase("elm road");
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
        days.news.add(
                new News(
                        folasade,
                        Mention.named("X"),
                        false,
                        NOTES,
                        Instant.parse("2026-08-06T08:00:00Z")));
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
        days.news.add(new News(folasade, Mention.named("X"), false, NOTES, at));
        days.news.add(new News(Examples.few().person(), Mention.named("Y"), true, Map.of(), at));

        var shown = shown(model());

        assertThat(shown.allocations()).extracting(one -> one.who().name()).containsExactly("Y");
        assertThat(shown.news()).extracting(one -> one.who().name()).containsExactly("X");
    }

    @Test
    void onTheFirstDayNothingIsNews() {
        days.news.add(
                new News(
                        folasade,
                        Mention.named("X"),
                        true,
                        NOTES,
                        Instant.parse("2026-08-06T08:00:00Z")));
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

    private void open(String type, String at) {
        var edition = tasks.cases.type(type);
        var since = Instant.parse(at);
        tasks.cases.open(new Opening(folasade, edition, null, List.of(), since, null));
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
