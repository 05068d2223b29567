package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One object of a file while it is read: takes values by their names and notes what is wrong with
/// them, so that whoever wrote the file hears of everything at once.
///
/// What cannot be read comes as something harmless: whoever asks must end with [#finish].
final class Part {

    private final JsonNode node;
    private final String pointer;
    private final Lines lines;
    private final List<Flaw> flaws;
    private final Set<String> asked = new HashSet<>();
    private final List<Part> parts = new ArrayList<>();

    private Part(JsonNode node, String pointer, Lines lines, List<Flaw> flaws) {
        this.node = node;
        this.pointer = pointer;
        this.lines = lines;
        this.flaws = flaws;
    }

    /// The whole of a file.
    ///
    /// @throws FlawedFileException if it is not a JSON object
    static Part whole(String text) {
        var lines = Lines.of(text);
        var tree = new Json().tree(text);
        var flaws = new ArrayList<Flaw>();
        var whole = new Part(tree, "", lines, flaws);
        if (!tree.isObject()) {
            whole.flaw("", "The file is an object in curly brackets.");
            throw new FlawedFileException(flaws);
        }
        return whole;
    }

    /// A text that must be there and say something.
    String text(String name) {
        return maybe(name)
                .orElseGet(() -> {
                    if (!node.path(name).isString()) {
                        missing(name, "a text");
                    }
                    return "";
                });
    }

    /// A text that may be missing.
    Optional<String> maybe(String name) {
        var value = take(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            flaw(name, "“" + name + "” is a text in quotation marks that says something.");
            return Optional.of("");
        }
        return Optional.of(value.stringValue());
    }

    /// Whether something is so; must be there.
    boolean truth(String name) {
        var value = take(name);
        if (!value.isBoolean()) {
            flaw(name, "“" + name + "” is true or false.");
        }
        return value.asBoolean(false);
    }

    /// Something read from a text that must be there.
    ///
    /// @param read throws IllegalArgumentException or DateTimeException if it is none
    /// @param harmless what to go on with if it cannot be read
    /// @param help what to write; null where the reader's own message says it
    <T> T read(String name, Function<String, T> read, T harmless, @Nullable String help) {
        var text = text(name);
        return text.isEmpty() ? harmless : read(name, text, read, harmless, help);
    }

    /// Something read from a text that may be missing.
    <T> Optional<T> readMaybe(
            String name, Function<String, T> read, T harmless, @Nullable String help) {
        return maybe(name)
                .map(text -> text.isEmpty() ? harmless : read(name, text, read, harmless, help));
    }

    /// Whether something is so; not so where it is missing.
    boolean flag(String name) {
        return has(name) && truth(name);
    }

    /// A whole number that may be missing.
    Optional<Long> number(String name) {
        var value = take(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            flaw(name, "“" + name + "” is a whole number.");
            return Optional.of(0L);
        }
        return Optional.of(value.longValue());
    }

    /// Whether it has a value of that name.
    boolean has(String name) {
        return node.has(name);
    }

    /// Whether the value of that name is a text.
    boolean isText(String name) {
        return node.path(name).isString();
    }

    /// One text, or the texts of a list; there must be one.
    List<String> textOrTexts(String name) {
        var texts = isText(name) ? List.of(text(name)) : texts(name);
        if (texts.isEmpty()) {
            missing(name, "a text, or a list of texts");
        }
        return texts;
    }

    /// An object as it is, whatever it holds; empty where it is missing.
    Map<String, Object> values(String name) {
        var value = take(name);
        if (value.isMissingNode()) {
            return Map.of();
        }
        if (!value.isObject()) {
            missing(name, "an object in curly brackets");
            return Map.of();
        }
        var values = new TreeMap<String, Object>();
        value.forEachEntry((key, held) -> {
            if (held.isString()) {
                values.put(key, held.stringValue());
            } else if (held.isIntegralNumber() && held.canConvertToLong()) {
                values.put(key, held.longValue());
            } else {
                flaw(name + "/" + key, "“" + key + "” is a text or a whole number.");
            }
        });
        return values;
    }

    /// The names of the values that it has.
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /// The texts of a list that may be missing.
    List<String> texts(String name) {
        var value = take(name);
        var texts = new ArrayList<String>();
        if (value.isMissingNode()) {
            return texts;
        }
        if (!value.isArray()) {
            flaw(name, "“" + name + "” is a list in square brackets.");
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.path(i).isString() && !value.path(i).stringValue().isBlank()) {
                texts.add(value.path(i).stringValue());
            } else {
                flaw(name + "/" + i, "“" + name + "” holds texts that say something.");
            }
        }
        return texts;
    }

    /// The objects of a list that must be there.
    List<Part> each(String name) {
        if (take(name).isMissingNode()) {
            missing(name, "a list in square brackets");
        }
        return eachMaybe(name);
    }

    /// The objects of a list that may be missing.
    List<Part> eachMaybe(String name) {
        var value = take(name);
        if (!value.isMissingNode() && !value.isArray()) {
            flaw(name, "“" + name + "” is a list in square brackets.");
        }
        var found = new ArrayList<Part>();
        for (int i = 0; i < value.size(); i++) {
            if (value.path(i).isObject()) {
                found.add(part(value.path(i), name + "/" + i));
            } else {
                flaw(name + "/" + i, "“" + name + "” holds objects in curly brackets.");
            }
        }
        return found;
    }

    /// An object that must be there.
    Part inner(String name) {
        var value = take(name);
        if (!value.isObject()) {
            missing(name, "an object in curly brackets");
        }
        return part(value, name);
    }

    /// An object that may be missing.
    Optional<Part> innerMaybe(String name) {
        return take(name).isMissingNode() ? Optional.empty() : Optional.of(inner(name));
    }

    /// Takes no notice of that value, whatever it is.
    void ignore(String name) {
        asked.add(name);
    }

    /// Notes something wrong with this object as a whole.
    void wrong(String message) {
        flaw("", message);
    }

    /// Notes something wrong with one value of this object.
    ///
    /// @param name of the value; of a member of a list, *stages/2*
    void wrong(String name, String message) {
        flaw(name, message);
    }

    /// What was wrong so far.
    FlawedFileException flawed() {
        return new FlawedFileException(flaws);
    }

    /// Ends the reading of the whole file.
    ///
    /// @throws FlawedFileException if anything was wrong, also names that nobody asked for
    void finish() {
        unknown();
        if (!flaws.isEmpty()) {
            throw new FlawedFileException(flaws);
        }
    }

    private void unknown() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name ->
                        flaw(
                                name,
                                "“%s” is not known here. Check its spelling, or take it out."
                                        .formatted(name)));
        parts.forEach(Part::unknown);
    }

    private <T> T read(
            String name, String text, Function<String, T> read, T harmless, @Nullable String help) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            flaw(name, help == null ? String.valueOf(e.getMessage()) : help);
            return harmless;
        }
    }

    private Part part(JsonNode value, String name) {
        var part = new Part(value, pointer + "/" + name, lines, flaws);
        parts.add(part);
        return part;
    }

    private JsonNode take(String name) {
        asked.add(name);
        return node.isObject() ? node.path(name) : MissingNode.getInstance();
    }

    private void missing(String name, String what) {
        flaw(name, "“" + name + "” is missing: " + what + ".");
    }

    private void flaw(String name, String message) {
        var where = name.isEmpty() ? pointer : pointer + "/" + name;
        flaws.add(new Flaw(lines.at(where), message));
    }
}
