package org.doorstep.bench.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page of figures. A measurement that was made again takes the place of the last; whatever
/// people wrote behind its table, before the first section and in sections of their own stays.
///
/// @param parts the head and each section with its title, one behind the other
record Page(List<String> parts) {

    private static final Pattern BETWEEN_SECTIONS = Pattern.compile("(?m)^(?=## )");

    /// Everything to the end of a section's first table.
    private static final Pattern MEASURED =
            Pattern.compile("\\A.*?(?:^\\|[^\n]*(?:\n|\\z))+", Pattern.DOTALL | Pattern.MULTILINE);

    Page {
        parts = List.copyOf(parts);
    }

    static Page of(String text) {
        return new Page(List.of(BETWEEN_SECTIONS.split(text)));
    }

    /// The page with this section in the place of the one with its title, or at the end.
    Page with(String title, String measured) {
        var heading = "## " + title + "\n";
        var next = new ArrayList<>(parts);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).startsWith(heading)) {
                next.set(i, measured + behind(next.get(i), heading));
                return new Page(next);
            }
        }
        next.add(measured);
        return new Page(next);
    }

    String text() {
        return parts.stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String behind(String section, String heading) {
        var table = MEASURED.matcher(section);
        var rest = section.substring(table.find() ? table.end() : heading.length()).strip();
        return rest.isEmpty() ? "" : "\n" + rest + "\n";
    }
}
