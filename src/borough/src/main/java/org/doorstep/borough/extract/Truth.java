package org.doorstep.borough.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// Who each row is truly about: for tests and benches, never for the hub.
public final class Truth implements Closeable {
    private final CsvFile file;
    private long records;

    /// Begins `truth.csv` in this folder.
    public Truth(Path folder) throws IOException {
        file = CsvFile.plain(folder.resolve("truth.csv"), ',');
        file.row("Source", "SourceKey", "Part", "Person", "Household");
    }

    void about(String source, String key, int part, Person person) {
        about(source, key, part, person.number(), person);
    }

    /// A row about a child who is not yet born, at the home of its carer.
    void about(String source, String key, int part, int number, Person athome) {
        var home = athome.stays().getLast().dwelling().index();
        file.row(
                source, key, Integer.toString(part), Integer.toString(number), Long.toString(home));
        records++;
    }

    /// A row that names nobody.
    void aboutNobody(String source, String key, @Nullable Long home) {
        file.row(source, key, "1", "", home == null ? "" : home.toString());
        records++;
    }

    /// How many records about somebody have been written.
    public long records() {
        return records;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
