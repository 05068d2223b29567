package org.doorstep.bench.kill;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a typist had typed when they were killed.
///
/// @param moments when each character was typed, in microseconds since 1970, by the length of the
///   text with it
/// @param kept the longest text of which the window had said that it is kept, 0 if it never did
/// @param killed when, in microseconds since 1970
record Typed(NavigableMap<Integer, Long> moments, int kept, long killed) {

    /// @param lines of a [Typist]; the last may have been cut in the middle
    static Typed of(List<String> lines, long killed) {
        var moments = new TreeMap<Integer, Long>();
        var kept = 0;
        for (var line : lines.subList(0, lines.size() - 1)) {
            var words = line.split(" ");
            switch (words[0]) {
                case "typed" -> moments.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
                case "kept" -> kept = Math.max(kept, Integer.parseInt(words[1]));
                default -> throw new IllegalArgumentException("a typist does not say: " + line);
            }
        }
        return new Typed(moments, kept, killed);
    }

    /// How old the oldest character was that is not among the first so many, in milliseconds; 0 if
    /// all are there.
    double oldestMissing(int found) {
        var missing = moments.higherEntry(found);
        return missing == null ? 0 : (killed - missing.getValue()) / 1000.0;
    }

    /// How many characters older than that are not among the first so many.
    long missing(int found, long olderThanMillis) {
        return moments.tailMap(found, false).values().stream()
                .filter(typed -> killed - typed > olderThanMillis * 1000)
                .count();
    }
}
