package org.doorstep.sync.hub;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.doorstep.protocol.sync.SyncMedia;

/// Undoes the compression of an answer, which the JDK's client leaves to its caller.
final class Unpacking {

    /// What a request says that it can undo.
    static final String ACCEPTED = SyncMedia.ZSTD + ", " + SyncMedia.GZIP;

    /// RFC 9659: 8 MiB of history is all that zstd may ask of whoever reads HTTP.
    private static final int WINDOW_LOG = 23;

    private Unpacking() {}

    /// @param encoding the answer's `Content-Encoding`, empty for none
    /// @throws HubException [Fault.Broken] if it is none of [#ACCEPTED]
    static InputStream of(InputStream packed, String encoding) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> packed;
            case SyncMedia.ZSTD -> new ZstdInputStreamNoFinalizer(packed).setLongMax(WINDOW_LOG);
            case SyncMedia.GZIP -> new GZIPInputStream(packed);
            default -> throw HubException.broken("compressed in a way not asked for", null);
        };
    }
}
