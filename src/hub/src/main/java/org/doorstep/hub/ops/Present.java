package org.doorstep.hub.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.merge.Stand;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.json.Fields;
import org.jspecify.annotations.Nullable;

/// A record as it stands at the hub, with as much of its past as bears on a push.
///
/// @param file null while nobody knows whose file it belongs to
/// @param history from the version that the pushing laptop had, as far as it is known, to the
///   present one; never empty
public record Present(
        UUID id,
        String type,
        @Nullable UUID file,
        Category category,
        Sensitivity sensitivity,
        List<Past> history) {

    public Present {
        history = List.copyOf(history);
    }

    /// One version.
    ///
    /// @param device the laptop that brought it; null if it was made at the hub
    /// @param op the op that brought it; null if it was made at the hub
    /// @param body JSON, not in canonical form
    public record Past(
            int version,
            String author,
            @Nullable UUID device,
            @Nullable UUID op,
            boolean deleted,
            String body) {}

    boolean isCase() {
        return type.equals(Entities.CASE.name());
    }

    boolean isConflict() {
        return type.equals(Entities.CONFLICT.name());
    }

    Past now() {
        return history.getLast();
    }

    Stand stand(Fields fields) {
        return new Stand(now().version(), of(now(), fields), now().deleted());
    }

    Bucket bucketIn(String scope) {
        return new Bucket(scope, category, sensitivity);
    }

    Present then(Past next) {
        var longer = new ArrayList<>(history);
        longer.add(next);
        return new Present(id, type, file, category, sensitivity, longer);
    }

    /// As if another record of the same kind and file had never had a version.
    Present anew(UUID other) {
        var none = new Past(0, now().author(), null, null, false, "{}");
        return new Present(other, type, file, category, sensitivity, List.of(none));
    }

    /// Whether anybody else has changed it since the version that this laptop began from.
    boolean movedOn(int since, UUID device) {
        return history.stream()
                .anyMatch(past -> past.version() > since && !device.equals(past.device()));
    }

    /// The version that gave these fields their present values.
    Past giverOf(Set<String> names, Fields fields) {
        var present = some(now(), names, fields);
        for (int i = history.size() - 1; i > 0; i--) {
            if (!some(history.get(i - 1), names, fields).equals(present)) {
                return history.get(i);
            }
        }
        return history.getFirst();
    }

    private static Map<String, String> some(Past past, Set<String> names, Fields fields) {
        var some = new HashMap<>(of(past, fields));
        some.keySet().retainAll(names);
        return some;
    }

    private static Map<String, String> of(Past past, Fields fields) {
        return past.deleted() ? Map.of() : fields.of(past.body());
    }
}
