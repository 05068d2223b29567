package org.doorstep.domain.attachment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A photo or file among the answers of a form. While the form is a draft there is no record yet,
/// so it says all that the record will say; in the completed form the same stands beside the record
/// of the same id.
///
/// @param id that its record has or will have
/// @param caption in the officer's words, may be empty
/// @param seenAt when the officer who fills in the form has seen the original, or null
public record AttachedFile(
        UUID id,
        String sha256,
        long size,
        String mediaType,
        String name,
        String caption,
        Instant takenAt,
        @Nullable Instant seenAt) {

    /// As its record says.
    ///
    /// @param id of the record
    public static AttachedFile of(UUID id, Attachment record) {
        return new AttachedFile(
                id,
                record.sha256(),
                record.size(),
                record.mediaType(),
                record.name(),
                record.caption() == null ? "" : record.caption(),
                record.takenAt(),
                record.seenAt());
    }

    /// With other words.
    public AttachedFile captioned(String words) {
        return worded(name, words);
    }

    /// As it is shown to whom not all of its words are.
    public AttachedFile worded(String called, String words) {
        return new AttachedFile(id, sha256, size, mediaType, called, words, takenAt, seenAt);
    }

    /// With the moment at which the original was seen; null if it was not.
    public AttachedFile seen(@Nullable Instant at) {
        return new AttachedFile(id, sha256, size, mediaType, name, caption, takenAt, at);
    }

    /// As it stands among the answers.
    public Map<String, Object> answer() {
        var answer = new TreeMap<String, Object>();
        answer.put("id", id.toString());
        answer.put("sha256", sha256);
        answer.put("size", size);
        answer.put("media_type", mediaType);
        answer.put("name", name);
        answer.put("taken_at", takenAt.toString());
        if (!caption.isBlank()) {
            answer.put("caption", caption.strip());
        }
        if (seenAt != null) {
            answer.put("seen_at", seenAt.toString());
        }
        return answer;
    }

    /// All that stand in one answer, in their order; what cannot be read is left out.
    public static List<AttachedFile> all(@Nullable Object answer) {
        return answer instanceof List<?> files
                ? files.stream().flatMap(one -> read(one).stream()).toList()
                : List.of();
    }

    /// Reads what stands among the answers; empty if it is no file.
    public static Optional<AttachedFile> read(Object answer) {
        if (!(answer instanceof Map<?, ?> file)
                || !(file.get("size") instanceof Number size)
                || !(file.get("sha256") instanceof String sha256)
                || !Attachment.isHash(sha256)) {
            return Optional.empty();
        }
        try {
            var seen = text(file, "seen_at");
            return Optional.of(
                    new AttachedFile(
                            UUID.fromString(text(file, "id")),
                            sha256,
                            size.longValue(),
                            text(file, "media_type"),
                            text(file, "name"),
                            text(file, "caption"),
                            Instant.parse(text(file, "taken_at")),
                            seen.isEmpty() ? null : Instant.parse(seen)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Its record, once the form is completed.
    ///
    /// @param service for which it is kept
    /// @param form id of the completed form
    /// @param officer id of who fills in the form
    public Attachment record(
            Category service, UUID form, String question, @Nullable UUID caseId, String officer) {
        return new Attachment(
                service,
                sha256,
                size,
                mediaType,
                name,
                caption.isBlank() ? null : caption.strip(),
                takenAt,
                "form_response",
                form,
                question,
                caseId,
                seenAt == null ? null : officer,
                seenAt);
    }

    private static String text(Map<?, ?> file, String field) {
        return file.get(field) instanceof String text ? text : "";
    }
}
