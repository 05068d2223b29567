package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Every byte that lies in an encrypted database: all its pages, free ones too, and every frame of
/// its write-ahead log, decrypted without SQLite, which would not show what nothing points to.
///
/// SQLCipher 4: pages of 4,096 bytes, AES-256-CBC, at the end of each the initialisation vector and
/// an HMAC; the first 16 bytes of the first page are salt.
final class DecryptedFile {

    private static final int PAGE = 4096;
    private static final int TAIL = 80;
    private static final int SALT = 16;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final byte[] key;

    DecryptedFile(byte[] key) {
        this.key = key;
    }

    /// The bytes of database and log, one character each.
    String of(Path database) throws IOException, GeneralSecurityException {
        var text = new StringBuilder();
        var file = Files.readAllBytes(database);
        for (int at = 0; at + PAGE <= file.length; at += PAGE) {
            page(file, at, at == 0, text);
        }
        var log = database.resolveSibling(database.getFileName() + "-wal");
        if (Files.exists(log)) {
            var frames = Files.readAllBytes(log);
            for (int at = LOG_HEADER;
                    at + FRAME_HEADER + PAGE <= frames.length;
                    at += FRAME_HEADER + PAGE) {
                var first =
                        frames[at] == 0
                                && frames[at + 1] == 0
                                && frames[at + 2] == 0
                                && frames[at + 3] == 1;
                page(frames, at + FRAME_HEADER, first, text);
            }
        }
        return text.toString();
    }

    private void page(byte[] from, int at, boolean first, StringBuilder into)
            throws GeneralSecurityException {
        var page = Arrays.copyOfRange(from, at, at + PAGE);
        var start = first ? SALT : 0;
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(page, PAGE - TAIL, 16));
        into.append(
                new String(
                        cipher.doFinal(page, start, PAGE - TAIL - start),
                        StandardCharsets.ISO_8859_1));
    }
}
