package org.doorstep.domain.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What kinds of files Doorstep takes. Told by the content, not by the name: only where several
/// kinds share one wrapping does the name decide between them.
public enum FileKind {
    JPEG("image/jpeg", true),
    PNG("image/png", true),
    GIF("image/gif", true),
    /// Photos of some phones: kept, but without a preview.
    HEIC("image/heic", false),
    PDF("application/pdf", false),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    ODT("application/vnd.oasis.opendocument.text", false),
    TEXT("text/plain", false);

    /// Most bytes of a file. It is held in memory whole while it is read.
    public static final long MOST_BYTES = 25L * 1024 * 1024;

    /// From so many bytes at the beginning a kind is told.
    public static final int TELLING_BYTES = 4096;

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "hevc");

    private final String mediaType;
    private final boolean shown;

    FileKind(String mediaType, boolean shown) {
        this.mediaType = mediaType;
        this.shown = shown;
    }

    /// As on the wire: `image/jpeg`.
    public String mediaType() {
        return mediaType;
    }

    /// Whether Doorstep itself can show it.
    public boolean isShown() {
        return shown;
    }

    /// Whether it is a picture.
    public boolean isPhoto() {
        return mediaType.startsWith("image/");
    }

    /// The kind of that media type; empty if Doorstep does not take such files.
    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /// Which kind a file is; empty if it is none that Doorstep takes.
    ///
    /// @param begins its first bytes, [#TELLING_BYTES] or all
    /// @param name of the file
    public static Optional<FileKind> tell(byte[] begins, String name) {
        if (has(begins, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (has(begins, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (has(begins, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        }
        if (has(begins, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (has(begins, 4, 'f', 't', 'y', 'p') && HEIC_BRANDS.contains(text(begins, 8, 4))) {
            return Optional.of(HEIC);
        }
        if (has(begins, 0, 'P', 'K', 3, 4)) {
            return zipped(begins, name.toLowerCase(Locale.ROOT));
        }
        return isText(begins) ? Optional.of(TEXT) : Optional.empty();
    }

    private static Optional<FileKind> zipped(byte[] begins, String name) {
        if (text(begins, 0, begins.length).contains("mimetype" + ODT.mediaType)) {
            return Optional.of(ODT);
        }
        return name.endsWith(".docx")
                ? Optional.of(WORD)
                : name.endsWith(".xlsx") ? Optional.of(SHEET) : Optional.empty();
    }

    private static boolean has(byte[] bytes, int at, int... wanted) {
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int at, int length) {
        return bytes.length < at + length
                ? ""
                : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /// Plain text in UTF-8, without the characters that only programs write.
    private static boolean isText(byte[] begins) {
        if (begins.length == 0) {
            return false;
        }
        for (var one : begins) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
                return false;
            }
        }
        // The last character may be cut in the middle.
        for (int cut = 0; cut < 4 && cut < begins.length; cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(begins, 0, begins.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }
}
