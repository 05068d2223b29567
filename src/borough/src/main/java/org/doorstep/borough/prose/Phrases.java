package org.doorstep.borough.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.text.BoroughException;
import org.doorstep.borough.text.Lines;

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
        List<List<Part>> current = new ArrayList<>();
        for (var line : Lines.of(Phrases.class, file)) {
            if (line.startsWith("[")) {
                current =
                        rules.computeIfAbsent(
                                line.substring(1, line.length() - 1), any -> new ArrayList<>());
            } else {
                current.add(parse(line));
            }
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

    /// One way to say it.
    public String say(String rule, Dice dice, Map<String, String> values) {
        var out = new StringBuilder(160);
        say(rule, dice, values, out);
        capitals(out);
        return out.toString();
    }

    /// A rule may begin a sentence in one place and go on with one in another.
    private static void capitals(StringBuilder text) {
        for (var at = text.indexOf(". ");
                at >= 0 && at + 2 < text.length();
                at = text.indexOf(". ", at + 2)) {
            text.setCharAt(at + 2, Character.toUpperCase(text.charAt(at + 2)));
        }
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
