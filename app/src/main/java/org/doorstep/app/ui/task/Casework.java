package org.doorstep.app.ui.task;

import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.entitlement.Unclaimed;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.task.Tasks;

/// What screens with tasks and cases work with.
///
/// @param reckonings how the clocks of tasks are counted
/// @param answers keeps what is typed into the form of a task
/// @param attachments photos and files of cases
/// @param unclaimed what people may be able to claim, where it leads to a case
public record Casework(
        Tasks tasks,
        Cases cases,
        Reckonings reckonings,
        Answers answers,
        Attachments attachments,
        Unclaimed unclaimed) {}
