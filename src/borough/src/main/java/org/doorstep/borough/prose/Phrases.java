package org.doorstep.borough.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.BoroughException;
import org.doorstep.borough.dice.Dice;

/// Sentences made from a small grammar: `[name]` begins a rule, each line below it is one way to
/// say it, `{name}` is another rule, `{$name}` a value that the caller gives.
public final class Phrases {
    private final Map<String, List<List<Part>>> rules = new HashMap<>();

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Rule(String name) implements Part {}

        record Value(String name) implements Part {}
    }

    /// Reads the grammar in these resources.
    public Phrases(String... files) {
        for (var file : files) {
            read(file);
        }
        rules.forEach(
                (name, ways) -> ways.forEach(parts -> parts.forEach(part -> check(name, part))));
    }

    private void read(String file) {
        try (var stream = Phrases.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new BoroughException(
                        "The phrases " + file + " are missing from the borough's resources.");
            }
            List<List<Part>> current = new ArrayList<>();
            for (var line :
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    current =
                            rules.computeIfAbsent(
                                    line.substring(1, line.length() - 1), any -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(parse(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String rule, Part part) {
        if (part instanceof Part.Rule(var name) && !rules.containsKey(name)) {
            throw new BoroughException(
                    "The phrase rule " + rule + " uses {" + name + "}, which no file defines.");
        }
    }

    private static List<Part> parse(String line) {
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
            var close = line.indexOf('}', open);
            parts.add(new Part.Words(line.substring(from, open)));
            var name = line.substring(open + 1, close);
            parts.add(
                    name.startsWith("$") ? new Part.Value(name.substring(1)) : new Part.Rule(name));
            from = close + 1;
        }
        parts.add(new Part.Words(line.substring(from)));
        return List.copyOf(parts);
    }

    /// Whether there is such a rule.
    public boolean has(String rule) {
        return rules.containsKey(rule);
    }

    /// One way to say it.
    public String say(String rule, Dice dice, Map<String, String> values) {
        var out = new StringBuilder(160);
        say(rule, dice, values, out);
        return out.toString();
    }

    /// One way to say what needs no values.
    public String say(String rule, Dice dice) {
        return say(rule, dice, Map.of());
    }

    private void say(String rule, Dice dice, Map<String, String> values, StringBuilder out) {
        var ways = rules.get(rule);
        if (ways == null) {
            throw new BoroughException("There is no phrase rule " + rule + ".");
        }
        for (var part : dice.one(ways)) {
            switch (part) {
                case Part.Words(var text) -> out.append(text);
                case Part.Rule(var name) -> say(name, dice, values, out);
                case Part.Value(var name) -> out.append(values.getOrDefault(name, ""));
            }
        }
    }
}
