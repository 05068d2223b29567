package org.doorstep.borough.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.BoroughException;

/// Reads a name list: `[section]` headings, names between commas, `#` before a remark.
final class NameFile {
    private NameFile() {}

    static List<String> lines(String file) {
        try (var stream = NameFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new BoroughException(
                        "The name list " + file + " is missing from the borough's resources.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<String>> sections(String file) {
        var sections = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : lines(file)) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                Arrays.stream(line.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(current::add);
            }
        }
        return sections;
    }
}
