package org.doorstep.hub.http;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.sync.SyncMedia;

/// A request body of many lines, perhaps compressed; refused as soon as it turns out larger than it
/// may be, so that a few kilobytes that unpack to gigabytes do no harm.
public final class LineBody {

    /// What zstd may claim of memory to unpack: 8 MB (RFC 9659).
    private static final int ZSTD_WINDOW_LOG = 23;

    private LineBody() {}

    /// All lines that are not blank.
    ///
    /// @param limit most bytes after unpacking
    /// @throws Refused if the body is too large, compressed in an unknown way or not text
    public static List<String> read(HttpServletRequest request, int limit) throws IOException {
        return text(request, limit).lines().filter(line -> !line.isBlank()).toList();
    }

    /// The body as it is, unpacked.
    ///
    /// @param limit most bytes after unpacking
    /// @throws Refused if the body is too large, compressed in an unknown way or not text
    public static String text(HttpServletRequest request, int limit) throws IOException {
        try (var body = unpacked(request)) {
            return text(bounded(body, limit));
        } catch (ZipException | ZstdIOException | EOFException e) {
            throw new Refused(
                    Problem.badRequest("The body's compression is damaged. Send it again."));
        }
    }

    /// The body as it streams, unpacked.
    ///
    /// @throws Refused if it is compressed in an unknown way
    public static InputStream unpacked(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader("Content-Encoding");
        return switch (encoding == null ? "" : encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> request.getInputStream();
            case SyncMedia.GZIP -> new GZIPInputStream(request.getInputStream());
            case SyncMedia.ZSTD ->
                    new ZstdInputStreamNoFinalizer(request.getInputStream())
                            .setLongMax(ZSTD_WINDOW_LOG);
            default ->
                    throw new Refused(
                            Problem.unsupportedMediaType(
                                    "The body's Content-Encoding must be zstd, gzip or none."));
        };
    }

    private static byte[] bounded(InputStream body, int limit) throws IOException {
        var all = new ByteArrayOutputStream();
        var chunk = new byte[16 * 1024];
        for (var read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            all.write(chunk, 0, read);
            if (all.size() > limit) {
                throw new Refused(
                        Problem.tooLarge(
                                "The body is larger than "
                                        + limit
                                        + " bytes. Send fewer at a time."));
            }
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.badRequest("The body is not UTF-8 text."));
        }
    }
}
