package org.doorstep.borough;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A borough's extracts, read as an importer would read them.
record Extracts(Path folder) {

    static Extracts write(Path folder, long seed, int people, LocalDate night) throws IOException {
        new Borough(new BoroughPlan(seed, people, night))
                .writeExtracts(folder, (what, done, total) -> {});
        return new Extracts(folder);
    }

    List<Map<String, String>> rows(String name) throws IOException {
        return rows(name, charset(name), name.equals("benefits") ? '|' : ',');
    }

    private static Charset charset(String name) {
        return name.equals("counciltax") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private List<Map<String, String>> rows(String name, Charset charset, char separator)
            throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var stream = Files.newInputStream(folder.resolve(name + ".csv"))) {
            if (List.of("housing", "repairs", "rent").contains(name)) {
                stream.skipNBytes(3);
            }
            try (var reader =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .ofNamedCsvRecord(new InputStreamReader(stream, charset))) {
                for (NamedCsvRecord row : reader) {
                    rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
                }
            }
        }
        return rows;
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".csv"), charset(name));
    }

    List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
