package org.doorstep.domain.note;

import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What an officer wrote about the person in whose file it is. Immutable once written: a correction
/// is a new note that points back.
///
/// @param service for which service it was written; also the record's category
/// @param text plain text, never blank, at most [#LONGEST] characters
/// @param corrects the note that this one corrects, or null
public record Note(Category service, String text, @Nullable UUID corrects) {

    /// Most characters: a dozen pages. What is longer is a document.
    public static final int LONGEST = 50_000;
}
