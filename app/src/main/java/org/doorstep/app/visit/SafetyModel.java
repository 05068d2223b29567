package org.doorstep.app.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.Visits;
import org.doorstep.domain.visit.Visits.Turn;
import org.jspecify.annotations.Nullable;

/// Whether the officer should say that they are safe: asked on the laptop itself, so that it needs
/// no network. It begins shortly before they are expected back.
final class SafetyModel implements AutoCloseable {

    /// How long before that the laptop begins to ask.
    static final Duration BEFORE = Duration.ofMinutes(10);

    /// Visits that are not planned for around now are not asked about.
    private static final Duration AROUND = Duration.ofDays(2);

    private static final Duration COUNT_AGAIN = Duration.ofSeconds(20);
    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.HOLDINGS);

    /// What is asked.
    ///
    /// @param late whether the time has passed
    record Asked(VisitRun visit, Instant backBy, boolean late) {}

    private final Visits visits;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<List<VisitRun>> reading;
    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Boolean> notSaved = new ReadOnlyObjectWrapper<>(false);
    private List<VisitRun> open = List.of();
    private Job again = () -> {};

    SafetyModel(Visits visits, Changes changes, Background background, Clock clock) {
        this.visits = visits;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
        count();
    }

    /// Null while there is nothing to ask.
    ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what the officer said last.
    ReadOnlyObjectProperty<Boolean> notSavedProperty() {
        return notSaved.getReadOnlyProperty();
    }

    /// The officer is safe. They are expected back that much later.
    void safe(Duration longer) {
        var now = asked.get();
        if (now == null) {
            return;
        }
        var at = clock.instant();
        background.run(
                Door.WRITE,
                () ->
                        visits.take(
                                now.visit().id(),
                                run -> new Turn(run.body().safe(at, at.plus(longer)), List.of())),
                Answer.<Visit>to(
                                _ -> {
                                    notSaved.set(false);
                                    readAgain();
                                })
                        .orElse(_ -> notSaved.set(true)));
    }

    @Override
    public void close() {
        again.cancel();
        listening.close();
        reading.forget();
        asked.set(null);
    }

    private void readAgain() {
        var now = clock.instant();
        reading.submit(() ->
                visits.mine(now.minus(AROUND), now.plus(AROUND)).stream()
                        .filter(run -> run.body().isOpen())
                        .toList());
    }

    private void take(List<VisitRun> now) {
        open = now;
        ask();
    }

    private void count() {
        ask();
        again = background.after(COUNT_AGAIN, this::count);
    }

    private void ask() {
        var now = clock.instant();
        var next =
                open.stream()
                        .filter(run -> isDue(run.body(), now))
                        .min(Comparator.comparing(run -> backBy(run.body())))
                        .map(run -> new Asked(run, backBy(run.body()), run.body().isOverdue(now)))
                        .orElse(null);
        if (next == null || !next.equals(asked.get())) {
            asked.set(next);
        }
    }

    private static boolean isDue(Visit visit, Instant now) {
        var by = visit.backBy();
        var safe = visit.safeAt();
        if (by == null || now.isBefore(by.minus(BEFORE))) {
            return false;
        }
        return visit.isOverdue(now) || safe == null || safe.isBefore(by.minus(BEFORE));
    }

    private static Instant backBy(Visit visit) {
        var by = visit.backBy();
        return by == null ? Instant.MAX : by;
    }
}
