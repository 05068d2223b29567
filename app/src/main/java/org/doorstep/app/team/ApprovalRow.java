package org.doorstep.app.team;

import java.time.Clock;
import java.util.UUID;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.casework.Cases.Waits;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.jspecify.annotations.Nullable;

/// What waits for the officer's approval, in words.
///
/// @param response id of the form that was completed for it; null if there is none
/// @param who the person
/// @param what what kind of case it is, who wrote it, and since when it waits
/// @param standing how the most pressing limit stands; null if there is none
/// @param limit the same in words
/// @param by until when and by which rule; empty if there is no limit
record ApprovalRow(
        UUID caseId,
        UUID person,
        @Nullable UUID response,
        Mention who,
        String what,
        @Nullable Standing standing,
        String limit,
        String by) {

    private static final Messages TEXT = Messages.of("team");

    static ApprovalRow of(Waits waits, Mention who, Team team, Reckoning reckoning, Clock clock) {
        var run = waits.awaiting().run();
        var written = waits.written();
        var by = written == null ? waits.awaiting().asker() : written.header().author();
        var since = waits.awaiting().since();
        var first =
                run.tasks().stream()
                        .filter(task -> task.body().isOpen())
                        .map(task -> TaskLine.of(task, who, reckoning, clock, false))
                        .sorted(TaskLine.PRESSING)
                        .filter(line -> line.standing() != null)
                        .findFirst()
                        .orElse(null);
        return new ApprovalRow(
                run.id(),
                run.record().header().file(),
                written == null ? null : written.header().id(),
                who,
                TEXT.get(
                        "approval.what",
                        run.body().title(),
                        team.name(by),
                        since == null ? "" : new Dates(clock).moment(since)),
                first == null ? null : first.standing(),
                first == null ? "" : first.state(),
                first == null ? "" : first.by());
    }

    /// All of it, for a screen reader.
    String sentence() {
        var words = MarkerTag.spoken(who) + ", " + what;
        return limit.isEmpty() ? words : words + ", " + limit + ", " + by;
    }
}
