package org.doorstep.app.team;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.casework.Cases.Waits;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.search.Directory;

/// What waits for the officer's approval, the longest first; read again when anything in it
/// changes, and every minute for the clocks.
public final class ApprovalsModel implements AutoCloseable {

    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);
    private static final Set<Topic> TOPICS =
            Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE, Topic.COLLEAGUES);

    private final Casework casework;
    private final Directory directory;
    private final Team team;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<List<ApprovalRow>> reading;
    private final ReadOnlyObjectWrapper<List<ApprovalRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private Job again = () -> {};

    public ApprovalsModel(
            Casework casework,
            Directory directory,
            Team team,
            Changes changes,
            Background background,
            Clock clock) {
        this.casework = casework;
        this.directory = directory;
        this.team = team;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
    }

    ReadOnlyObjectProperty<List<ApprovalRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What it is read with.
    Latest<?> reading() {
        return reading;
    }

    @Override
    public void close() {
        again.cancel();
        listening.close();
        reading.forget();
        rows.set(List.of());
    }

    private void readAgain() {
        var known = team.fixed();
        reading.submit(() -> read(known));
    }

    private List<ApprovalRow> read(Team known) {
        var waiting = casework.cases().toApprove();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var reckoning = casework.reckonings().current();
        var names = directory.mentions(waiting.stream().map(Waits::file).toList());
        return waiting.stream()
                .map(one ->
                        ApprovalRow.of(
                                one,
                                names.getOrDefault(one.file(), Mention.NOBODY),
                                known,
                                reckoning,
                                clock))
                .toList();
    }

    private void take(List<ApprovalRow> now) {
        rows.set(now);
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }
}
