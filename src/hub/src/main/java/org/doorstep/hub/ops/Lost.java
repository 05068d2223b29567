package org.doorstep.hub.ops;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.jspecify.annotations.Nullable;

/// A change that waits for somebody who works on the file, because its author does not.
///
/// @param op in which it came
/// @param change canonical JSON of the change
/// @param record that it is about
/// @param file null where the hub does not know the record; then category and sensitivity too
record Lost(
        UUID op,
        String change,
        @Nullable UUID record,
        @Nullable UUID file,
        @Nullable Category category,
        @Nullable Sensitivity sensitivity) {

    /// The same change always has the same id, also at a hub that was restored and gets it again.
    UUID id() {
        return UUID.nameUUIDFromBytes((op + " " + change).getBytes(StandardCharsets.UTF_8));
    }

    @Nullable String categoryName() {
        return category == null ? null : category.toString();
    }

    @Nullable Short level() {
        return sensitivity == null ? null : (short) sensitivity.level();
    }

    byte[] content() {
        return change.getBytes(StandardCharsets.UTF_8);
    }
}
