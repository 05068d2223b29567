package org.doorstep.borough.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A CSV file as one of the council's systems writes it.
final class CsvFile implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter writer;

    private CsvFile(OutputStream stream, Charset charset, char separator, LineDelimiter lineEnd) {
        writer =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(lineEnd)
                        .build(stream, charset);
    }

    /// UTF-8 with a plain line end and the separator given.
    static CsvFile plain(Path file, char separator) throws IOException {
        return new CsvFile(stream(file), StandardCharsets.UTF_8, separator, LineDelimiter.LF);
    }

    /// UTF-8 behind a byte order mark, with carriage returns.
    static CsvFile withByteOrderMark(Path file) throws IOException {
        var stream = stream(file);
        stream.write(BYTE_ORDER_MARK);
        return new CsvFile(stream, StandardCharsets.UTF_8, ',', LineDelimiter.CRLF);
    }

    /// ISO-8859-1, with carriage returns.
    static CsvFile latin(Path file) throws IOException {
        return new CsvFile(stream(file), StandardCharsets.ISO_8859_1, ',', LineDelimiter.CRLF);
    }

    private static OutputStream stream(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    void row(String... fields) {
        writer.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
