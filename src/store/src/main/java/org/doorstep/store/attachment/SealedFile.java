package org.doorstep.store.attachment;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// One encrypted file: a head with random salt, from which and the vault's key its own key follows
/// (HKDF-SHA256), then pieces, each by itself AES-256-GCM and bound to its place. So a piece can be
/// added or read without the others, and none can be changed, moved or put into another file
/// unnoticed. That pieces are missing at the end, whoever reads it sees by the hash of the whole.
///
/// | head | magic (4), salt (32) | | piece | length of the plain bytes (4), nonce (12), encrypted
/// bytes, tag (16) |
final class SealedFile {

    /// Most plain bytes of a piece.
    static final int PIECE = 1 << 20;

    private static final byte[] MAGIC = "DSF1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE =
            "doorstep attachment v1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int HEAD = MAGIC.length + SALT;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int PIECE_HEAD = 4 + NONCE;

    private final Path path;
    private final byte[] vaultKey;
    private final SecureRandom random = new SecureRandom();

    /// @param vaultKey not copied: wiped by its owner
    SealedFile(Path path, byte[] vaultKey) {
        this.path = path;
        this.vaultKey = vaultKey;
    }

    /// It is not what was written.
    static final class DamagedException extends IOException {
        DamagedException(String message) {
            super(message);
        }
    }

    /// Makes the file, with nothing in it yet; not safe on the disk before [#append].
    void create() throws IOException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.allocate(HEAD).put(MAGIC).put(salt).flip());
        }
    }

    /// Adds bytes after the first `from`; what lies behind them from a time that broke off goes.
    /// Safe on the disk on return.
    void append(long from, byte[] bytes) throws IOException {
        try (var channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var key = key(channel);
            channel.position(HEAD);
            long at = 0;
            while (at < from) {
                var length = length(channel);
                at += length;
                channel.position(channel.position() + NONCE + length + TAG);
            }
            if (at != from) {
                throw new DamagedException("a piece is missing");
            }
            channel.truncate(channel.position());
            for (int done = 0; done < bytes.length; done += PIECE) {
                var piece = Arrays.copyOfRange(bytes, done, Math.min(bytes.length, done + PIECE));
                write(channel, seal(key, at + done, piece));
            }
            channel.force(true);
        }
    }

    /// The plain bytes from a place on, at most so many.
    ///
    /// @throws DamagedException if they are not what was written
    byte[] read(long from, int most) throws IOException {
        var found = new ByteArrayOutputStream();
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var key = key(channel);
            channel.position(HEAD);
            long at = 0;
            while (found.size() < most && channel.position() < channel.size()) {
                var length = length(channel);
                if (at + length <= from) {
                    channel.position(channel.position() + NONCE + length + TAG);
                } else {
                    var piece = open(key, at, length, channel);
                    var begin = (int) Math.max(0, from - at);
                    found.write(piece, begin, Math.min(length - begin, most - found.size()));
                }
                at += length;
            }
        }
        return found.toByteArray();
    }

    /// Takes the file away. Its head goes first: without it the rest can never be read again, even
    /// if the disk keeps it.
    void destroy() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            write(channel, ByteBuffer.allocate(HEAD));
            channel.force(true);
        }
        Files.delete(path);
    }

    private ByteBuffer seal(SecretKey key, long at, byte[] piece) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, at).doFinal(piece);
            return ByteBuffer.allocate(PIECE_HEAD + sealed.length)
                    .putInt(piece.length)
                    .put(nonce)
                    .put(sealed)
                    .flip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private static byte[] open(SecretKey key, long at, int length, FileChannel channel)
            throws IOException {
        var nonce = read(channel, NONCE);
        var sealed = read(channel, length + TAG);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce.array(), at).doFinal(sealed.array());
        } catch (GeneralSecurityException e) {
            throw new DamagedException("a piece is not what was written");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long at)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(at).flip());
        return cipher;
    }

    private SecretKey key(FileChannel channel) throws IOException {
        channel.position(0);
        var head = read(channel, HEAD).array();
        if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedException("the head is not one");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(vaultKey)
                                    .addSalt(Arrays.copyOfRange(head, MAGIC.length, HEAD))
                                    .thenExpand(PURPOSE, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of every JDK", e);
        }
    }

    private static int length(FileChannel channel) throws IOException {
        var length = read(channel, 4).getInt(0);
        if (length < 1 || length > PIECE) {
            throw new DamagedException("a piece has no length");
        }
        return length;
    }

    private static ByteBuffer read(FileChannel channel, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return buffer;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
