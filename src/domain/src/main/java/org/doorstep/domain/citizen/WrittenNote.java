package org.doorstep.domain.citizen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a timeline entry because an officer wrote it as a note.
///
/// @param type what officers call its type, or null
/// @param significance what it means for the person, may be empty; null for an everyday entry
/// @param together shared by the notes of several people that were recorded as one, or null
/// @param wordings how it has read, the first first; the last is what the entry shows
public record WrittenNote(
        @Nullable String type,
        @Nullable String significance,
        @Nullable UUID together,
        List<Wording> wordings) {

    public WrittenNote {
        wordings = List.copyOf(wordings);
    }

    /// How it reads now.
    public Wording latest() {
        return wordings.getLast();
    }

    /// Whether it once read otherwise.
    public boolean corrected() {
        return wordings.size() > 1;
    }

    /// How it reads since a moment.
    ///
    /// @param record the note that says so
    /// @param author the officer's id
    /// @param writtenAt when it was written
    /// @param why why it was corrected to that; null for the first
    public record Wording(
            UUID record, String author, Instant writtenAt, @Nullable String why, String text) {}
}
