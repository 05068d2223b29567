package org.doorstep.domain.note;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// What an officer wrote about the person in whose file it is. Immutable once written: a correction
/// is a new note that points back and says why.
///
/// @param service for which service it was written; also the record's category
/// @param text plain text, never blank, at most [#LONGEST] characters
/// @param corrects the note that this one corrects, or null
/// @param why why that is corrected; never blank in a correction, else null
/// @param together shared by the notes of several people that were recorded as one, each in a file
///   of its own; null for a note about one person. It names nobody
/// @param kind what sort of thing it is in the timeline: wire name of a kind of event; null, as in
///   what older builds wrote, for a plain note
/// @param type what officers call its type, for example *Phone call*, or null
/// @param happenedOn the day on which it happened; null if it was when it was written
/// @param happenedAt the time of that day, or null
/// @param significance null for an everyday entry; of a significant event what it means for the
///   person, empty if the officer did not say
public record Note(
        Category service,
        String text,
        @Nullable UUID corrects,
        @Nullable String why,
        @Nullable UUID together,
        @Nullable String kind,
        @Nullable String type,
        @Nullable LocalDate happenedOn,
        @Nullable LocalTime happenedAt,
        @Nullable String significance) {

    /// Most characters: a dozen pages. What is longer is a document.
    public static final int LONGEST = 50_000;

    /// Most characters of why it is corrected, and of what it means.
    public static final int LONGEST_REASON = 500;

    private static final int TYPE_CHARACTERS = 80;

    /// A plain note about one person, of what happened as it was written.
    public Note(Category service, String text, @Nullable UUID corrects) {
        this(service, text, corrects, null, null, null, null, null, null, null);
    }

    /// The same as a copy in the file of one of those whom it is about.
    ///
    /// @param inTheirFile the note in that file that the copy corrects, or null
    public Note copy(@Nullable UUID inTheirFile, @Nullable UUID group) {
        return new Note(
                service,
                text,
                inTheirFile,
                inTheirFile == null ? null : why,
                group,
                kind,
                type,
                happenedOn,
                happenedAt,
                significance);
    }

    /// The same in other words.
    public Note with(String words, @Nullable String reason, @Nullable String meaning) {
        return new Note(
                service,
                words,
                corrects,
                reason,
                together,
                kind,
                type,
                happenedOn,
                happenedAt,
                meaning);
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || text == null || text.isBlank()) {
            return Optional.of("The note has no text.");
        }
        if (text.length() > LONGEST) {
            return Optional.of(
                    "The note is longer than " + LONGEST + " characters. Write it as several.");
        }
        if (corrects != null && (why == null || why.isBlank())) {
            return Optional.of("The correction does not say why.");
        }
        if (isLonger(why, LONGEST_REASON)
                || isLonger(significance, LONGEST_REASON)
                || isLonger(kind, TYPE_CHARACTERS)
                || isLonger(type, TYPE_CHARACTERS)) {
            return Optional.of("The note’s type, its reason or what it means is too long.");
        }
        return happenedOn == null && happenedAt != null
                ? Optional.of("The note gives a time without its day.")
                : Optional.empty();
    }

    private static boolean isLonger(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
