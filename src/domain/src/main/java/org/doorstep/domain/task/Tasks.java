package org.doorstep.domain.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.doorstep.domain.record.Recorded;

/// The tasks in the files that this laptop holds.
public interface Tasks {

    /// The form under which a new task is filled in, see [org.doorstep.domain.form.Answers].
    String NEW = "task";

    /// Those of one person, in the order in which they came.
    List<Recorded<Task>> of(UUID person);

    /// Saves a new one; it is safe on the disk on return and waits for the hub. What was kept of
    /// the form [#NEW] for that person ends with it.
    ///
    /// @throws IllegalArgumentException if something is wrong with it, see [Task#fault()]
    Recorded<Task> add(UUID person, Task task);

    /// Saves what the officer made of one. What somebody else changes meanwhile is merged.
    ///
    /// @throws IllegalArgumentException if something is wrong with it, see [Task#fault()]
    void change(Recorded<Task> seen, Task made);

    /// Changes one as it now stands, for what is done with one key or taken back: the officer need
    /// not have its newest state before them.
    ///
    /// @return what it was before; empty if this laptop does not hold it any more
    /// @throws IllegalArgumentException if something is wrong with what was made of it
    Optional<Recorded<Task>> change(UUID task, UnaryOperator<Task> making);

    /// Deletes one. If somebody else changes it meanwhile, both are asked.
    void delete(Recorded<Task> seen);
}
