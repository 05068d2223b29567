package org.doorstep.app.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryTeams;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.junit.jupiter.api.Test;

class ApprovalsModelTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryTeams teams = new MemoryTeams();

    @Test
    void whatWaitsSaysOfWhomWhoWroteItSinceWhenAndItsLimit() {
        TeamExample.fill(teams);
        waiting();

        var row = model().rowsProperty().get().getFirst();

        assertThat(row.who().name()).isEqualTo("AHMED, Sam");
        assertThat(row.what())
                .startsWith("Care Act assessment, written by Dariusz Wójcik. Waiting since");
        assertThat(row.limit()).isNotEmpty();
        assertThat(row.sentence()).contains(row.who().name(), row.what(), row.limit());
    }

    @Test
    void whatIsDecidedWaitsNoLonger() {
        TeamExample.fill(teams);
        waiting();
        var model = model();
        var waits = tasks.cases.toApprove().getFirst();

        tasks.cases.take(
                waits.awaiting().run().id(),
                run -> run.awaiting().orElseThrow().approve(null, null, Examples.CLOCK.instant()));
        changes.tell(Topic.TIMELINE);

        assertThat(model.rowsProperty().get()).isEmpty();
    }

    private void waiting() {
        TeamExample.waitingForApproval(tasks.cases, List.of(teams.people().getFirst()));
    }

    private ApprovalsModel model() {
        return new ApprovalsModel(
                tasks.casework(),
                teams,
                new Team(() -> Examples.PRIYA, MemoryTeams.COLLEAGUES),
                changes,
                Background.direct(),
                Examples.CLOCK);
    }
}
