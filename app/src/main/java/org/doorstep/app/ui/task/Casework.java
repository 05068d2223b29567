package org.doorstep.app.ui.task;

import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.task.Tasks;

/// What screens with tasks work with.
///
/// @param reckonings how the clocks of tasks are counted
/// @param answers keeps what is typed into the form of a task
public record Casework(Tasks tasks, Reckonings reckonings, Answers answers) {}
