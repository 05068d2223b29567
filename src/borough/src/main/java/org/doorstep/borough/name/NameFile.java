package org.doorstep.borough.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.text.Lines;

/// Reads a name list: `[section]` headings, names between commas.
final class NameFile {
    private NameFile() {}

    static Map<String, List<String>> sections(String file) {
        var sections = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : Lines.of(NameFile.class, file)) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                Arrays.stream(line.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(current::add);
            }
        }
        return sections;
    }
}
