package org.doorstep.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.linkage.mention.Meaning;
import tools.jackson.databind.json.JsonMapper;

/// What the columns of a file mean: a JSON object of column names and meanings.
///
/// @param meanings by column, in the file's order; columns that are not named are not compared
record ColumnFile(Map<String, Column> meanings) {

    /// What a column means.
    ///
    /// @param kind tells apart the columns that mean something else
    record Column(Meaning meaning, int kind) {}

    static ColumnFile read(Path file) throws IOException {
        var tree = JsonMapper.shared().readTree(Files.readString(file));
        var meanings = new LinkedHashMap<String, Column>();
        var others = 0;
        for (var property : tree.properties()) {
            var meaning = meaning(property.getKey(), property.getValue().asString());
            meanings.put(
                    property.getKey().strip(),
                    new Column(meaning, meaning == Meaning.OTHER ? others++ : 0));
        }
        return new ColumnFile(meanings);
    }

    private static Meaning meaning(String column, String name) {
        try {
            return Meaning.parse(name.strip());
        } catch (IllegalArgumentException e) {
            throw new BenchException(
                    "column " + column + " has the meaning " + name + ", which there is not", e);
        }
    }

    int kinds() {
        return (int)
                meanings.values().stream()
                        .filter(column -> column.meaning == Meaning.OTHER)
                        .count();
    }
}
