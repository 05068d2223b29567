package org.doorstep.app;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.sync.Replica.Held;

/// For which services an officer may write: those whose buckets the laptop holds, the one that is
/// opened furthest to them first, for that is their own.
final class Writable {

    private Writable() {}

    /// Never empty: where nothing is held yet, a note is about other matters.
    static List<Category> of(List<Held> held) {
        Map<Category, Integer> levels = new EnumMap<>(Category.class);
        for (var each : held) {
            var bucket = Bucket.parse(each.bucket());
            if (bucket.category() != Category.CORE) {
                levels.merge(bucket.category(), bucket.sensitivity().level(), Math::max);
            }
        }
        if (levels.isEmpty()) {
            return List.of(Category.OTHER);
        }
        return levels.entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Category, Integer> one) -> -one.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
