package org.doorstep.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands on the command line: options with a value as `--hub=URL` or `--hub URL`, and options
/// without one. A library for this would cost every start more than reading the laptop's own file.
final class Arguments {

    private final Map<String, String> given = new LinkedHashMap<>();

    private Arguments() {}

    /// @param valued the names of the options that take a value
    /// @param plain the names of the options that stand alone
    /// @throws IllegalArgumentException if something else is there; the message says what
    static Arguments read(String[] words, Set<String> valued, Set<String> plain) {
        var arguments = new Arguments();
        for (var left = Arrays.asList(words).iterator(); left.hasNext(); ) {
            var word = left.next();
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (plain.contains(word)) {
                arguments.given.put(word, "");
            } else if (!valued.contains(name)) {
                throw new IllegalArgumentException(word + " is not an option of Doorstep.");
            } else if (equals >= 0) {
                arguments.given.put(name, word.substring(equals + 1));
            } else if (left.hasNext()) {
                arguments.given.put(name, left.next());
            } else {
                throw new IllegalArgumentException(name + " needs a value, as " + name + "=VALUE.");
            }
        }
        return arguments;
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
