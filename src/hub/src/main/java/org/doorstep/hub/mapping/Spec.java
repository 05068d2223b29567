package org.doorstep.hub.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A part of a mapping file that knows where it stands, so that whatever is wrong can be named with
/// its place. The shape is as the schema wants it; what the schema cannot know is told to the list
/// of problems.
record Spec(String path, JsonNode json, List<String> problems) {

    Optional<Spec> part(String name) {
        var part = json.get(name);
        return part == null
                ? Optional.empty()
                : Optional.of(new Spec(path + "/" + name, part, problems));
    }

    /// A part that the schema makes sure of.
    Spec need(String name) {
        return part(name).orElseThrow();
    }

    List<Spec> list(String name) {
        return part(name).map(Spec::elements).orElse(List.of());
    }

    List<Spec> elements() {
        var elements = new ArrayList<Spec>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(new Spec(path + "/" + i, json.get(i), problems));
        }
        return elements;
    }

    List<String> names() {
        return List.copyOf(json.propertyNames());
    }

    String text() {
        return json.asString();
    }

    List<String> texts(String name) {
        return list(name).stream().map(Spec::text).toList();
    }

    /// Reads the text, or tells the problem and gives the fallback, so that the rest is checked
    /// too.
    <T> T read(Function<String, T> parse, T fallback, String whatToDo) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException e) {
            problem("\"" + text() + "\" cannot be used here. " + whatToDo);
            return fallback;
        }
    }

    void problem(String what) {
        problems.add((path.isEmpty() ? "/" : path) + ": " + what);
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
