package org.doorstep.domain.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// Writing notes on this laptop. Every method returns only after the change is safe on the disk.
public interface Notes {

    /// Keeps a draft about nobody and ends it, in one transaction that leaves nothing behind: what
    /// the first words of a session would wait for is then loaded.
    void rehearse();

    /// Keeps what is typed so far. A blank draft is kept too: only [#write] and [#discard] end one.
    void keep(Draft draft);

    Optional<Draft> draft(UUID person);

    /// The newest draft for somebody who turned out to be this person and has words in it. It stays
    /// theirs until it is kept for this person and discarded there.
    Optional<Draft> inherited(UUID person);

    /// Every unfinished draft, the newest first.
    List<Draft> drafts();

    /// Ends the draft of that person without a note.
    void discard(UUID person);

    /// Writes the note, queues it for the hub and ends the person's draft, in one transaction.
    Recorded<Note> write(UUID person, Note note);
}
