package org.doorstep.app.day;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.laptop.Settings;
import org.jspecify.annotations.Nullable;

/// The officer's day, read again when anything in it changes, and every minute for the clocks.
public final class DayModel implements AutoCloseable {

    /// The setting that says how far the officer has looked, as [Seen#toString()] says it.
    public static final String SEEN = "day.seen";

    /// So much of what nobody has is shown at most, the most pressing: a duty desk takes from the
    /// top, and what was below comes up.
    static final int MOST_WAITING = 50;

    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);
    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE);

    /// The day in blocks.
    ///
    /// @param clocks tasks whose clock is late or at risk
    /// @param due other tasks that are late or due today
    /// @param waiting the most pressing of what nobody has yet
    /// @param waits how much that is, also what is not shown
    /// @param waitsLate how much of it is late
    /// @param later the rest of what is to do
    /// @param allocations who is new among the officer's cases
    /// @param news what others recorded about everybody else, by person
    /// @param conflicts how many wait for a decision
    /// @param since how far the officer had looked
    record Shown(
            List<TaskLine> clocks,
            List<TaskLine> due,
            List<WaitingLine> waiting,
            int waits,
            int waitsLate,
            List<TaskLine> later,
            List<News> allocations,
            List<News> news,
            int conflicts,
            Seen since) {

        /// How many are late.
        int late() {
            return (int)
                    Stream.concat(clocks.stream(), due.stream()).filter(TaskLine::isLate).count();
        }
    }

    private record Read(Day day, Shown shown) {}

    private final Days days;
    private final Reckonings reckonings;
    private final Settings settings;
    private final Background background;
    private final Clock clock;
    private final BooleanSupplier filled;
    private final Changes.Listening listening;
    private final Latest<Read> reading;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Day read;
    private @Nullable Seen before;
    private Job again = () -> {};

    /// @param filled whether all that the hub had for the officer has been here once; what comes
    ///   before that is no news
    public DayModel(
            Days days,
            Reckonings reckonings,
            Settings settings,
            Changes changes,
            Background background,
            Clock clock,
            BooleanSupplier filled) {
        this.days = days;
        this.reckonings = reckonings;
        this.settings = settings;
        this.background = background;
        this.clock = clock;
        this.filled = filled;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The officer has seen the news: from now on only what comes later is news. Taken back by
    /// [#unsee].
    ///
    /// @param done hears when that is kept
    void see(Runnable done) {
        var day = read;
        if (day == null) {
            return;
        }
        background.write(
                () -> {
                    var was = since();
                    keep(day.now());
                    return was;
                },
                was -> {
                    before = was.orElse(null);
                    readAgain();
                    done.run();
                });
    }

    /// Takes [#see] back.
    void unsee() {
        var was = before;
        if (was != null) {
            background.write(
                    () -> {
                        keep(was);
                        return was;
                    },
                    _ -> readAgain());
        }
    }

    /// What the page is read with.
    Latest<?> reading() {
        return reading;
    }

    @Override
    public void close() {
        again.cancel();
        listening.close();
        reading.forget();
        shown.set(null);
    }

    private void readAgain() {
        reading.submit(this::read);
    }

    private Read read() {
        var since = since();
        var day = days.read(since.orElse(null));
        if (since.isEmpty() && filled.getAsBoolean()) {
            // The first day begins here: all that is on the laptop is known.
            keep(day.now());
        }
        return new Read(day, shown(day, since.orElse(day.now())));
    }

    private Shown shown(Day day, Seen since) {
        var reckoning = reckonings.current();
        var lines =
                day.todos().stream()
                        .map(todo ->
                                TaskLine.of(
                                        todo.task(), todo.person(), reckoning, clock, todo.given()))
                        .sorted(TaskLine.PRESSING)
                        .toList();
        Predicate<TaskLine> pressing = TaskLine::isPressing;
        Predicate<TaskLine> onClock = line -> line.body().clock() != null;
        var waiting =
                day.waiting().stream().map(one -> WaitingLine.of(one, reckoning, clock)).toList();
        return new Shown(
                lines.stream().filter(pressing.and(onClock)).toList(),
                lines.stream().filter(pressing.and(onClock.negate())).toList(),
                mostPressing(waiting),
                waiting.size(),
                (int) waiting.stream().filter(WaitingLine::isLate).count(),
                lines.stream().filter(pressing.negate()).toList(),
                day.news().stream().filter(News::arrived).toList(),
                day.news().stream().filter(one -> !one.arrived()).toList(),
                day.conflicts(),
                since);
    }

    private List<WaitingLine> mostPressing(List<WaitingLine> waiting) {
        var most = waiting.stream().sorted(WaitingLine.PRESSING).limit(MOST_WAITING).toList();
        var names = days.mentions(most.stream().map(line -> line.waits().file()).toList());
        return most.stream()
                .map(line -> line.about(names.getOrDefault(line.waits().file(), Mention.NOBODY)))
                .toList();
    }

    private Optional<Seen> since() {
        return settings.get(SEEN).map(Seen::parse);
    }

    private void keep(Seen seen) {
        settings.put(SEEN, seen.toString());
    }

    private void take(Read now) {
        read = now.day();
        if (!now.shown().equals(shown.get())) {
            shown.set(now.shown());
        }
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }
}
