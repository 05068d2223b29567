package org.doorstep.protocol.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an op does to one record: either `insert` alone, or any of the others with `base_ver` and
/// `observed_at`.
///
/// @param schema the form in which the fields are written, [#SCHEMA]
/// @param baseVer the version that the laptop had from the hub when its own changes began
/// @param observedAt when the officer says that it was so
/// @param insert the new record; its version is 0
/// @param set fields with the value that the officer saw and the one they gave
/// @param adds members added to fields that hold a set
/// @param removes members taken out of them
/// @param transition the step in the record's lifecycle
/// @param delete true to delete the record; then `set` has all that the officer saw as bases
public record OpChange(
        UUID recId,
        int schema,
        @Nullable Integer baseVer,
        @Nullable Instant observedAt,
        @Nullable RecordLine insert,
        @Nullable Map<String, Step> set,
        @Nullable Map<String, List<JsonNode>> adds,
        @Nullable Map<String, List<JsonNode>> removes,
        @Nullable Transition transition,
        @Nullable Boolean delete) {

    /// The form that this build writes and reads.
    public static final int SCHEMA = 1;

    /// @param base absent if the field had no value
    /// @param to absent to empty the field
    public record Step(@Nullable JsonNode base, @JsonProperty("new") @Nullable JsonNode to) {}

    /// @param from absent if the record had no state
    public record Transition(@Nullable JsonNode from, JsonNode to) {}
}
