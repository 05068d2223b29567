package org.doorstep.domain.note;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;

/// Writing notes on this laptop. Every method returns only after the change is safe on the disk.
public interface Notes {

    /// Keeps a draft about nobody and ends it, in one transaction that leaves nothing behind: what
    /// the first words of a session would wait for is then loaded.
    void rehearse();

    /// Keeps what is typed so far. A blank draft is kept too: only [#write] and [#discard] end one.
    void keep(Draft draft);

    Optional<Draft> draft(UUID person);

    /// Makes the newest draft for somebody who turned out to be this person, and has words in it,
    /// this person's: also what the hub has of it. Nothing where this person has one with words.
    ///
    /// @return the draft as it is now kept for this person
    Optional<Draft> inherit(UUID person);

    /// Every unfinished draft, the newest first.
    List<Draft> drafts();

    /// Ends the draft of that person without a note.
    void discard(UUID person);

    /// Writes the note, queues it for the hub and ends the person's draft, in one transaction.
    default Recorded<Note> write(UUID person, Note note) {
        return write(person, note, List.of());
    }

    /// Writes the note about several people: into each file a copy of its own, all in one
    /// transaction and one op, all held as closely as the closest. A correction corrects the copy
    /// of each of them who has one.
    ///
    /// @param others whom it is about too, each among those whom [#together] gave
    /// @return the note in the person's own file
    Recorded<Note> write(UUID person, Note note, Collection<UUID> others);

    /// Of these people those about whom one note can be written together with the person: who is on
    /// this laptop, for whom the officer may write for that service too, and from whose files
    /// nobody is shut out.
    Set<UUID> together(UUID person, Collection<UUID> others, Category service);

    /// Whom a note that was recorded for several is about, as far as this officer may see.
    List<UUID> sharing(UUID together);

    /// The types of note that the council offers, the usual one first; never empty.
    List<NoteType> types();
}
