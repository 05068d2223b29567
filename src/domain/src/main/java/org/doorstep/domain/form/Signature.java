package org.doorstep.domain.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signature.
///
/// @param name of who signed, in print
/// @param strokes drawn lines, each x, y, x, y … in thousandths of the width of the box, which is
///   three times as wide as it is high; empty where the name stands for it
public record Signature(String name, List<List<Integer>> strokes) {

    public Signature {
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /// As it stands among the answers.
    public Map<String, Object> answer() {
        return strokes.isEmpty()
                ? Map.of("name", name, "how", "typed")
                : Map.of("name", name, "how", "drawn", "strokes", strokes);
    }

    /// Reads what stands among the answers; empty if it is no signature.
    public static Optional<Signature> read(Object answer) {
        if (answer instanceof Map<?, ?> signed && signed.get("name") instanceof String name) {
            return Optional.of(new Signature(name, strokes(signed.get("strokes"))));
        }
        return Optional.empty();
    }

    private static List<List<Integer>> strokes(@Nullable Object drawn) {
        return drawn instanceof List<?> lines
                ? lines.stream()
                        .filter(List.class::isInstance)
                        .map(line ->
                                ((List<?>) line)
                                        .stream()
                                                .filter(Number.class::isInstance)
                                                .map(point -> ((Number) point).intValue())
                                                .toList())
                        .toList()
                : List.of();
    }
}
