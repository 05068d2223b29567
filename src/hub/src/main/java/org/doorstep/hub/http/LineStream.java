package org.doorstep.hub.http;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.doorstep.protocol.json.BodyWriter;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.SyncMedia;
import org.jspecify.annotations.Nullable;

/// An answer of many lines of JSON, sent as they come. Whoever fails half-way leaves it without its
/// last line, and so the laptop knows.
public final class LineStream implements AutoCloseable {

    private static final int ZSTD_LEVEL = 3;
    private static final int BUFFER = 32 * 1024;

    private final BodyWriter lines;
    private final Tap tap;
    private final OutputStream out;
    private boolean whole;

    private LineStream(Json json, Tap tap, OutputStream out) {
        this.lines = json.bodies();
        this.tap = tap;
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /// Begins the answer, compressed with zstd for whoever can undo it, else with gzip.
    public static LineStream open(
            HttpServletRequest request, HttpServletResponse response, Json json)
            throws IOException {
        response.setContentType(SyncMedia.NDJSON);
        response.setHeader("Vary", "Accept-Encoding");
        var accepted = request.getHeader("Accept-Encoding");
        var tap = new Tap(response.getOutputStream());
        if (takes(accepted, SyncMedia.ZSTD)) {
            response.setHeader("Content-Encoding", SyncMedia.ZSTD);
            return new LineStream(json, tap, new ZstdOutputStreamNoFinalizer(tap, ZSTD_LEVEL));
        }
        if (accepted == null || takes(accepted, SyncMedia.GZIP)) {
            response.setHeader("Content-Encoding", SyncMedia.GZIP);
            return new LineStream(json, tap, new GZIPOutputStream(tap, BUFFER, true));
        }
        return new LineStream(json, tap, tap);
    }

    /// @return how many bytes the line has before compression
    public int write(Object line) throws IOException {
        var bytes = lines.bytes(line);
        out.write(bytes);
        out.write('\n');
        return bytes.length + 1;
    }

    /// Sends what has been written so far.
    public void flush() throws IOException {
        out.flush();
    }

    /// The answer is complete: closing it now sends its end.
    public void complete() {
        whole = true;
    }

    /// Ends the answer; one that is not complete is cut off where it is.
    @Override
    public void close() throws IOException {
        if (!whole) {
            tap.cut = true;
        }
        out.close();
    }

    private static boolean takes(@Nullable String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        for (var one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.split(";", 2);
            if (parts[0].strip().equals(encoding)) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /// Lets the compression let go of its memory without finishing what must not look finished.
    private static final class Tap extends FilterOutputStream {

        private boolean cut;

        Tap(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (!cut) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!cut) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!cut) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!cut) {
                out.close();
            }
        }
    }
}
