package org.doorstep.domain.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A photo or file about the person in whose file it is. What it says of the file itself never
/// changes; whether an officer has seen the original may be said later. Its bytes are not in it:
/// they are found by their hash, and may arrive after the record. Who attached it is the record's
/// author.
///
/// @param service for which it is kept; also the record's category, which need not be that of what
///   it belongs to: a payslip in an assessment is evidence for benefits
/// @param sha256 of the bytes, 64 small hexadecimal figures
/// @param size in bytes
/// @param mediaType of a [FileKind]
/// @param name of the file as it was chosen, without folders
/// @param caption what it shows, in the officer's words, or null
/// @param takenAt when it was taken, if the file says so; else when it was attached
/// @param ownerType wire name of the type of record to which it belongs: `form_response`,
///   `casework` or `note`
/// @param owner id of that record
/// @param question id of the question that it answers, or null
/// @param caseId the case to which it belongs, or null
/// @param seenBy id of the officer who has seen the original, or null
/// @param seenAt when, or null
public record Attachment(
        Category service,
        String sha256,
        long size,
        String mediaType,
        String name,
        @Nullable String caption,
        Instant takenAt,
        String ownerType,
        UUID owner,
        @Nullable String question,
        @Nullable UUID caseId,
        @Nullable String seenBy,
        @Nullable Instant seenAt) {

    /// Most characters of a file's name.
    public static final int NAME_CHARACTERS = 200;

    /// Most characters of a caption.
    public static final int CAPTION_CHARACTERS = 500;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// Whether that is the hash of something.
    public static boolean isHash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches();
    }

    /// The same, with who has seen the original.
    public Attachment seen(@Nullable String officer, @Nullable Instant at) {
        return new Attachment(
                service, sha256, size, mediaType, name, caption, takenAt, ownerType, owner,
                question, caseId, officer, at);
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || owner == null || isBlank(ownerType) || takenAt == null) {
            return Optional.of(
                    "An attachment says for which service it is and what it belongs to.");
        }
        if (!isHash(sha256) || size < 1 || isBlank(name) || name.length() > NAME_CHARACTERS) {
            return Optional.of("An attachment says which file it is.");
        }
        if (size > FileKind.MOST_BYTES) {
            return Optional.of("The file is larger than 25 MB.");
        }
        if (mediaType == null || FileKind.of(mediaType).isEmpty()) {
            return Optional.of("Files of this kind are not taken.");
        }
        if (caption != null && caption.length() > CAPTION_CHARACTERS) {
            return Optional.of("The caption is longer than " + CAPTION_CHARACTERS + " characters.");
        }
        return (seenBy == null) == (seenAt == null)
                ? Optional.empty()
                : Optional.of("Who has seen the original is said with when.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
