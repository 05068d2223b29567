package org.doorstep.protocol.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// On which line of a JSON text each value begins, by its JSON pointer.
final class Lines {

    private final Map<String, Integer> byPointer = new HashMap<>();

    private Lines() {}

    /// @throws FlawedFileException if the text is not JSON
    static Lines of(String text) {
        var lines = new Lines();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME) {
                    lines.byPointer.putIfAbsent(
                            parser.streamReadContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
            return lines;
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new FlawedFileException(
                    List.of(
                            new Flaw(
                                    where == null ? 1 : Math.max(1, where.getLineNr()),
                                    "This is not JSON: " + e.getOriginalMessage())));
        }
    }

    /// The line of that value, or of the nearest one around it.
    int at(String pointer) {
        for (var near = pointer; !near.isEmpty(); near = near.substring(0, near.lastIndexOf('/'))) {
            var line = byPointer.get(near);
            if (line != null) {
                return line;
            }
        }
        return byPointer.getOrDefault("", 1);
    }
}
