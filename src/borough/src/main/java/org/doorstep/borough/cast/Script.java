package org.doorstep.borough.cast;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.doorstep.borough.text.Lines;
import org.jspecify.annotations.Nullable;

/// A written story: one line for each thing that happened, its fields between bars.
record Script(List<Line> lines) {

    /// One thing that happened.
    ///
    /// @param kind the first field, which says what the others are
    record Line(String kind, LocalDateTime at, List<String> fields) {

        LocalDate day() {
            return at.toLocalDate();
        }

        String field(int place) {
            return fields.get(place);
        }

        /// The field as a day, or nothing where it is none.
        @Nullable LocalDate dayIn(int place) {
            var text = fields.get(place);
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        }
    }

    static Script read(String file) {
        return new Script(Lines.of(Script.class, file).stream().map(Script::line).toList());
    }

    private static Line line(String text) {
        var fields = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        var when = fields.get(1);
        var at =
                when.length() > 10
                        ? LocalDateTime.parse(when.replace(' ', 'T'))
                        : LocalDate.parse(when).atStartOfDay();
        return new Line(fields.getFirst(), at, fields.subList(2, fields.size()));
    }

    /// The lines of a kind, in the order they are written.
    List<Line> of(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }
}
