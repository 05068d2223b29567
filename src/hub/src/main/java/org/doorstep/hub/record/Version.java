package org.doorstep.hub.record;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.jspecify.annotations.Nullable;

/// A version of a record that is about to be written.
///
/// @param number 1 for a new record, else the present one plus one
/// @param type wire name
/// @param file null while nobody knows whose file it belongs to
/// @param body canonical JSON
/// @param author id of the officer, `import:SOURCE` or `linkage`
/// @param deleted whether the record is gone from now on; then the body is empty
/// @param origin the op that brought it, null if it was made at the hub
public record Version(
        UUID id,
        int number,
        String type,
        @Nullable UUID file,
        Category category,
        Sensitivity sensitivity,
        String body,
        boolean deleted,
        String author,
        @Nullable Origin origin,
        Instant observedAt,
        Instant recordedAt) {

    /// A version of a record that is there.
    public Version(
            UUID id,
            int number,
            String type,
            @Nullable UUID file,
            Category category,
            Sensitivity sensitivity,
            String body,
            String author,
            @Nullable Origin origin,
            Instant observedAt,
            Instant recordedAt) {
        this(
                id,
                number,
                type,
                file,
                category,
                sensitivity,
                body,
                false,
                author,
                origin,
                observedAt,
                recordedAt);
    }

    /// @param device the laptop
    /// @param opId the op on it
    public record Origin(UUID device, UUID opId) {}
}
