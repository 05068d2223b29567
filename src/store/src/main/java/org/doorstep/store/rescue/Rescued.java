package org.doorstep.store.rescue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What could be read of a damaged store, as it is kept in the rescue file.
///
/// @param officer JSON, or null if it could not be read
/// @param ops changes that the hub may not have
/// @param settings all others
public record Rescued(
        @Nullable String officer,
        List<Op> ops,
        List<DraftText> drafts,
        List<AnswerText> answers,
        Map<String, String> settings) {

    public Rescued {
        // An older rescue file has none.
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /// @param changes what [org.doorstep.protocol.sync.OpText] wrote
    /// @param savedAt microseconds
    public record Op(UUID opId, String changes, long savedAt) {}

    /// @param keptAt microseconds
    /// @param about JSON, or null
    public record DraftText(
            UUID person, String service, String text, long keptAt, @Nullable String about) {}

    /// @param keptAt microseconds
    public record AnswerText(UUID person, String form, String name, String value, long keptAt) {}
}
