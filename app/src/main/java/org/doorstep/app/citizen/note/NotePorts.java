package org.doorstep.app.citizen.note;

import org.doorstep.domain.change.Changes;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.note.Notes;

/// What a note is written with.
///
/// @param files of those whom a note can be about too
public record NotePorts(Notes notes, OtherFiles files, Drafts drafts, Changes changes) {}
