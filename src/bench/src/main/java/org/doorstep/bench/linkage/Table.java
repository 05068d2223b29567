package org.doorstep.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.bench.measure.BenchException;

/// A delimited file as it stands, with a first line of names. Which letters and which delimiter it
/// uses, it tells itself.
///
/// @param header names of the columns
/// @param rows fields, as many as there are names
record Table(List<String> header, List<List<String>> rows) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Set<String> NOTHING =
            Set.of("nan", "NaN", "null", "NULL", "None", "NA", "N/A", "n/a", "\\N", "-");

    static Table read(Path file) throws IOException {
        var text = text(Files.readAllBytes(file));
        var rows = new ArrayList<List<String>>();
        List<String> header = List.of();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(delimiter(text))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (var record : reader) {
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(String::strip).toList();
                } else {
                    rows.add(fields(record.getFields(), header.size()));
                }
            }
        }
        if (header.isEmpty()) {
            throw new BenchException(file + " is empty", null);
        }
        return new Table(header, rows);
    }

    private static List<String> fields(List<String> record, int width) {
        var fields = new ArrayList<String>(width);
        for (var column = 0; column < width; column++) {
            var field = column < record.size() ? record.get(column).strip() : "";
            fields.add(NOTHING.contains(field) ? "" : field);
        }
        return fields;
    }

    private static String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static char delimiter(String text) {
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        var most = 0L;
        for (char delimiter : DELIMITERS) {
            var count = first.chars().filter(letter -> letter == delimiter).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }
}
