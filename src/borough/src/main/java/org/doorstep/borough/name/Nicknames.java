package org.doorstep.borough.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.text.Lines;

/// What people are called at the counter.
public final class Nicknames {
    private final Map<String, List<String>> byName = new HashMap<>();

    /// Reads the list.
    public Nicknames() {
        for (var line : Lines.of(Nicknames.class, "nicknames.txt")) {
            var colon = line.indexOf(':');
            byName.put(
                    line.substring(0, colon),
                    Arrays.stream(line.substring(colon + 1).split(",", -1))
                            .map(String::strip)
                            .toList());
        }
    }

    /// A name this person may go by; their own where there is no other.
    public String forGiven(String given, Dice dice) {
        var names = byName.get(given);
        if (names == null) {
            return given;
        }
        return dice.chance(0.65) ? names.getFirst() : dice.one(names);
    }
}
