package org.doorstep.domain.identity;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// What waits for an officer to say whom it is about. An entry counts only while this laptop holds
/// the files of both people: who may see one alone is not asked.
public interface UnplacedEntries {

    /// How many wait.
    int count();

    /// Those that wait, the oldest first.
    List<Waiting> waiting(int most);

    /// Decides. Saved here and sent to the hub as one; the entry changes files with the next sync.
    ///
    /// @param person one of the two
    Placed place(Waiting waiting, UUID person);

    /// Takes a decision back: the entry goes where it was, and waits again.
    void undo(Placed placed);

    /// One entry.
    ///
    /// @param entry a note or a task, as it stands
    /// @param here the person in whose file it lies
    /// @param there the other one
    record Waiting(Recorded<Unplaced> unplaced, Recorded<?> entry, UUID here, UUID there) {}

    /// What was decided, to take it back.
    record Placed(Waiting waiting, UUID person) {}
}
