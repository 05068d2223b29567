package org.doorstep.domain.citizen;

import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// One thing that happened, as the timeline shows it.
///
/// @param id of the record; of a note that was corrected, of the first
/// @param service whose work it was
/// @param kind what sort of thing
/// @param at when
/// @param title one line
/// @param text all of it, or null if the title says all
/// @param by who did or wrote it: a name, or an officer's id for a note; null if no one says
/// @param from which record says so
/// @param waiting whether it still waits on this laptop to be sent
/// @param corrects the entry that this one corrects, or null; a note that corrects another is no
///   entry of its own
/// @param note what is known of it as a note; null if it is none
public record TimelineEntry(
        UUID id,
        Category service,
        Event.Kind kind,
        OccurredAt at,
        String title,
        @Nullable String text,
        @Nullable String by,
        Provenance from,
        boolean waiting,
        @Nullable UUID corrects,
        @Nullable WrittenNote note) {

    /// Under which lens it is found, beside *All*.
    public Lens lens() {
        return kind.lens();
    }

    /// Whether it is a note that once read otherwise.
    public boolean corrected() {
        return note != null && note.corrected();
    }

    /// Whether an officer called it a significant event.
    public boolean significant() {
        return note != null && note.significance() != null;
    }

    /// Whether it stands in the chronology: what officers call significant, and what always is.
    public boolean inChronology() {
        return significant()
                || switch (kind) {
                    case CONCERN, ASSESSMENT, REVIEW, TENANCY -> true;
                    default -> false;
                };
    }

    /// Whether an officer wrote it in Doorstep.
    public boolean writtenHere() {
        return from.source().equals(Provenance.DOORSTEP);
    }
}
