package org.doorstep.app.citizen.task;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Mention;

/// The tasks in one citizen's file: what is to do, the most pressing first, and what is done.
public final class TasksModel implements AutoCloseable {

    /// How often it is counted again while nothing changes: clocks in hours go on.
    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);

    private static final Set<Topic> TOPICS =
            Set.of(Topic.TIMELINE, Topic.REFERENCE, Topic.COLLEAGUES);

    /// @param closed what is done or no longer needed, the newest first
    public record Shown(List<TaskLine> open, List<TaskLine> closed) {

        static final Shown NOTHING = new Shown(List.of(), List.of());

        /// The line of a task.
        public Optional<TaskLine> line(UUID task) {
            return Stream.concat(open.stream(), closed.stream())
                    .filter(line -> line.task().equals(task))
                    .findFirst();
        }
    }

    private final UUID person;
    private final Casework casework;
    private final Team team;
    private final ObservableValue<AddressTraces> undisclosed;
    private final Subscription disclosing;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private boolean opened;
    private Job again = () -> {};

    /// @param undisclosed what no words tell on the page now
    public TasksModel(
            UUID person,
            Casework casework,
            Team team,
            ObservableValue<AddressTraces> undisclosed,
            Changes changes,
            Background background,
            Clock clock) {
        this.person = person;
        this.casework = casework;
        this.team = team;
        this.undisclosed = undisclosed;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        this.disclosing = undisclosed.subscribe((_, _) -> readAgain());
    }

    /// Nothing is read before the page says that the look is committed.
    public void open() {
        opened = true;
        readAgain();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void close() {
        opened = false;
        again.cancel();
        listening.close();
        disclosing.unsubscribe();
        reading.forget();
        shown.set(Shown.NOTHING);
    }

    private void readAgain() {
        if (opened) {
            var known = team.fixed();
            var hidden = undisclosed.getValue();
            reading.submit(() -> read(known, hidden));
        }
    }

    private Shown read(Team known, AddressTraces hidden) {
        var reckoning = casework.reckonings().current();
        var lines =
                casework.tasks().of(person).stream()
                        .map(task ->
                                TaskLine.of(
                                        task,
                                        new Mention(
                                                known.name(task.body().owner()), List.of(), hidden),
                                        reckoning,
                                        clock,
                                        false))
                        .toList();
        return new Shown(
                lines.stream()
                        .filter(line -> line.body().isOpen())
                        .sorted(TaskLine.PRESSING)
                        .toList(),
                lines.stream()
                        .filter(line -> !line.body().isOpen())
                        .sorted(
                                Comparator.comparing((TaskLine line) ->
                                                line.record().header().observedAt())
                                        .reversed())
                        .toList());
    }

    private void take(Shown read) {
        if (!read.equals(shown.get())) {
            shown.set(read);
        }
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }
}
