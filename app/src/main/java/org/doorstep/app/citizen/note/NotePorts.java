package org.doorstep.app.citizen.note;

import java.time.Clock;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.note.Notes;

/// What a note is written with.
///
/// @param files of those whom a note can be about too
/// @param pages the notes on the pages that are open
public record NotePorts(
        Notes notes, OtherFiles files, Drafts drafts, Changes changes, OpenNotes pages) {

    /// For the pages of one desk, of which none is open yet.
    public static NotePorts of(
            Notes notes,
            Citizens citizens,
            Drafts drafts,
            Changes changes,
            Background background,
            Clock clock) {
        return new NotePorts(
                notes,
                OtherFiles.of(citizens),
                drafts,
                changes,
                new OpenNotes(notes, citizens::survivor, background, clock));
    }
}
