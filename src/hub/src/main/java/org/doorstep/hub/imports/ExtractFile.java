package org.doorstep.hub.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.mapping.Mapped;
import org.doorstep.hub.mapping.Mapping;
import org.doorstep.hub.mapping.RowReader;
import org.doorstep.hub.mapping.Surroundings;

/// An extract as it streams in: one row at a time, nothing kept.
final class ExtractFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String source;
    private final CloseableIterator<CsvRecord> records;
    private final RowReader reader;

    /// @throws HubException if the file is empty or lacks a column that the mapping needs
    ExtractFile(Mapping mapping, InputStream content, Surroundings surroundings, Samples samples) {
        source = mapping.source();
        records =
                CsvReader.builder()
                        .fieldSeparator(mapping.delimiter())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(content, mapping.encoding())
                        .iterator();
        if (!records.hasNext()) {
            throw HubException.unusable(
                    "The extract " + source + " is empty. Send the file with its first line.");
        }
        reader =
                new RowReader(
                        mapping, withoutMark(records.next().getFields()), surroundings, samples);
    }

    /// Reads to the end.
    ///
    /// @throws HubException if the file breaks off or its quotes make no sense
    void each(Visitor visitor) {
        try {
            while (records.hasNext()) {
                var record = records.next();
                visitor.visit(record.getStartingLineNumber(), reader.read(record.getFields()));
            }
        } catch (CsvParseException e) {
            throw HubException.unusable(
                    "The extract "
                            + source
                            + " cannot be read any further: "
                            + e.getMessage()
                            + ". Send a whole file.");
        } catch (UncheckedIOException e) {
            throw HubException.unusable(
                    "The extract " + source + " broke off on its way. Send it again.");
        }
    }

    /// What somebody should look at although all rows were taken; empty if there is nothing.
    Optional<String> remark() {
        var unknown = reader.unknownLevels();
        return unknown == 0
                ? Optional.empty()
                : Optional.of(
                        "In %,d rows of the extract %s a column that decides how closely they are held says something that the mapping does not name. They are held as closely as any. Name it under /sensitivity and send the file again."
                                .formatted(unknown, source));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static List<String> withoutMark(List<String> header) {
        if (!header.getFirst().startsWith(BYTE_ORDER_MARK)) {
            return header;
        }
        var clean = new ArrayList<>(header);
        clean.set(0, header.getFirst().substring(1));
        return clean;
    }

    /// Takes a row.
    interface Visitor {
        /// @param line where the row begins in the file, the first line being 1
        void visit(long line, Mapped row);
    }
}
