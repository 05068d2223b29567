package org.doorstep.sync.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.doorstep.protocol.sync.SyncMedia;
import org.jspecify.annotations.Nullable;

/// Reads NDJSON line by line and never holds more than one line and one buffer, however much a few
/// compressed bytes may grow to.
final class LineReader {

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;

    /// @param in decompressed
    LineReader(InputStream in) {
        this.in = in;
    }

    /// The next line without its newline, or null at the end. Text after the last newline is no
    /// line: it was cut off.
    ///
    /// @throws HubException [Fault.Broken] if the line is longer than [SyncMedia#LINE_BYTES]
    byte @Nullable [] next() throws IOException {
        line.reset();
        while (position < limit || refill()) {
            var end = endOfLine();
            if (line.size() + end - position > SyncMedia.LINE_BYTES) {
                throw HubException.broken("a line is longer than any record", null);
            }
            line.write(buffer, position, end - position);
            position = end;
            if (position < limit) {
                position++;
                return line.toByteArray();
            }
        }
        return null;
    }

    private boolean refill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private int endOfLine() {
        var at = position;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }
}
