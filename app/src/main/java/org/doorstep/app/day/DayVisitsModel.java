package org.doorstep.app.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.jspecify.annotations.Nullable;

/// The officer's visits of today, and the first of those after it; read again when anything about
/// them changes, and every minute for the time.
public final class DayVisitsModel implements AutoCloseable {

    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);

    /// How far ahead the next visit is looked for.
    private static final int DAYS_AHEAD = 14;

    private static final Set<Topic> TOPICS =
            Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE, Topic.HOLDINGS);

    /// What is shown.
    ///
    /// @param today in the order in which they begin
    /// @param next the first after today; null for none within two weeks
    /// @param now up to when it is read
    record Shown(List<VisitShown> today, @Nullable VisitShown next, Instant now) {
        Shown {
            today = List.copyOf(today);
        }
    }

    private final VisitDesk desk;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<Shown> reading;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private Job again = () -> {};

    public DayVisitsModel(VisitDesk desk, Changes changes, Background background, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
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

    private Shown read() {
        var zone = clock.getZone();
        var today = LocalDate.now(clock);
        var from = today.atStartOfDay(zone).toInstant();
        var until = today.plusDays(1).atStartOfDay(zone).toInstant();
        var later = today.plusDays(1L + DAYS_AHEAD).atStartOfDay(zone).toInstant();
        var next =
                desk.mine(until, later).stream()
                        .filter(visit -> !visit.visit().plannedFrom().isBefore(until))
                        .findFirst()
                        .orElse(null);
        return new Shown(desk.mine(from, until), next, clock.instant());
    }

    private void take(Shown now) {
        shown.set(now);
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }
}
