package org.doorstep.app.review.conflict;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.laptop.Settings;

/// What officers have begun to write in the place of both sides, kept in their settings: a line for
/// each field, which leaves the laptop with the person that it names.
final class Typed {

    private static final String KEY = "review.typed";
    private static final int PARTS = 4;

    private final Settings settings;

    Typed(Settings settings) {
        this.settings = settings;
    }

    /// By conflict and field.
    Map<UUID, Map<String, String>> all() {
        var all = new HashMap<UUID, Map<String, String>>();
        for (var line : lines()) {
            var parts = line.split(" ", PARTS);
            all.computeIfAbsent(UUID.fromString(parts[1]), _ -> new HashMap<>())
                    .put(parts[2], URLDecoder.decode(parts[3], StandardCharsets.UTF_8));
        }
        return all;
    }

    void keep(UUID person, UUID conflict, String field, String text) {
        var begins = person + " " + conflict + " " + field + " ";
        var lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(begins));
        lines.add(begins + URLEncoder.encode(text, StandardCharsets.UTF_8));
        settings.put(KEY, String.join("\n", lines));
    }

    void forget(UUID conflict) {
        var lines = lines();
        var left = lines.stream().filter(line -> !line.contains(" " + conflict + " ")).toList();
        if (left.size() < lines.size()) {
            settings.put(KEY, String.join("\n", left));
        }
    }

    private List<String> lines() {
        return settings.get(KEY)
                .orElse("")
                .lines()
                .filter(line -> line.split(" ", PARTS).length == PARTS)
                .toList();
    }
}
