package org.doorstep.app.settings;

import java.util.List;
import java.util.stream.Collectors;

/// What IT asks for when something does not work. Never anything about residents.
///
/// @param lines in the order to show
public record Diagnostics(List<Line> lines) {

    /// @param what for example *Version*
    /// @param value as found
    public record Line(String what, String value) {}

    public Diagnostics {
        lines = List.copyOf(lines);
    }

    /// As text to copy.
    @Override
    public String toString() {
        return lines.stream()
                .map(line -> line.what() + ": " + line.value())
                .collect(Collectors.joining("\n"));
    }
}
