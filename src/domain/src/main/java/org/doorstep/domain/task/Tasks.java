package org.doorstep.domain.task;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// The tasks in the files that this laptop holds.
public interface Tasks {

    /// Those of one person, in the order in which they came.
    List<Recorded<Task>> of(UUID person);

    /// Saves a new one; it is safe on the disk on return and waits for the hub.
    ///
    /// @throws IllegalArgumentException if something is wrong with it, see [Task#fault()]
    Recorded<Task> add(UUID person, Task task);

    /// Saves what the officer made of one. What somebody else changes meanwhile is merged.
    ///
    /// @throws IllegalArgumentException if something is wrong with it, see [Task#fault()]
    void change(Recorded<Task> seen, Task made);

    /// Deletes one. If somebody else changes it meanwhile, both are asked.
    void delete(Recorded<Task> seen);
}
