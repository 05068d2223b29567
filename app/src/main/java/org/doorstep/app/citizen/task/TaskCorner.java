package org.doorstep.app.citizen.task;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.AddressTraces;

/// All that a citizen's page needs for its tasks.
///
/// @param team who can be given a task
public record TaskCorner(TasksModel model, TaskFormModel form, TaskDeeds deeds, Team team)
        implements AutoCloseable {

    /// @param undisclosed what no words tell on the page now
    /// @param say tells what was done, with how to take it back
    public static TaskCorner of(
            UUID person,
            Casework casework,
            Team team,
            ObservableValue<AddressTraces> undisclosed,
            Changes changes,
            Background background,
            Clock clock,
            BiConsumer<String, Runnable> say) {
        return new TaskCorner(
                new TasksModel(person, casework, team, undisclosed, changes, background, clock),
                new TaskFormModel(person, team.me().get().id(), casework, background, clock, say),
                new TaskDeeds(casework.tasks(), background, clock, say),
                team);
    }

    /// Keeps what is typed and stops listening.
    @Override
    public void close() {
        form.flush();
        model.close();
    }
}
