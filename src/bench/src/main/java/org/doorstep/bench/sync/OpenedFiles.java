package org.doorstep.bench.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.key.Keys;
import org.doorstep.store.key.Keys.Unlocked;

/// What the files of a vault hold when every page is decrypted, used or not: the database and its
/// write-ahead log. Pages are laid out as SQLCipher 4 fixes it.
final class OpenedFiles {

    private static final Pattern REFERENCE = Pattern.compile("CAS/\\d{4}/\\d{7}");
    private static final int PAGE = 4096;
    private static final int SALT = 16;
    private static final int RESERVED = 80;
    private static final int VECTOR = 16;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final Path vault;
    private final SecretKeySpec key;
    private final String database;

    /// @param laptop the laptop's data folder, with one vault, which must be closed
    OpenedFiles(Path laptop, char[] passphrase) {
        vault = vaultIn(laptop);
        var secrets = new FileDeviceSecrets(laptop.resolve("device"));
        var keys = new Keys(vault, secrets, new Json(), Clock.systemUTC());
        if (!(keys.unlock(passphrase) instanceof Unlocked.Open(var data, var name))) {
            throw new BenchException("the vault's key could not be had", null);
        }
        key = new SecretKeySpec(data.bytes(), "AES");
        database = name;
    }

    /// How many bytes of these case references are left.
    long bytesOf(Set<String> references) {
        try (var files = Files.list(vault)) {
            var left = 0L;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                var bytes = Files.readAllBytes(file);
                left += found(bytes, references);
                if (name.equals(database)) {
                    left += found(pages(bytes, 0, 0), references);
                } else if (name.equals(database + "-wal")) {
                    left += found(pages(bytes, LOG_HEADER, FRAME_HEADER), references);
                }
            }
            return left;
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchException("the vault's files could not be read", e);
        }
    }

    private byte[] pages(byte[] file, int header, int frameHeader) throws GeneralSecurityException {
        var plain = new byte[file.length];
        for (int at = header; at + frameHeader + PAGE <= file.length; at += frameHeader + PAGE) {
            var page = Arrays.copyOfRange(file, at + frameHeader, at + frameHeader + PAGE);
            var isFirst = frameHeader == 0 && at == 0;
            var from = isFirst ? SALT : 0;
            var end = PAGE - RESERVED;
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(page, end, VECTOR));
            var opened = cipher.doFinal(page, from, end - from);
            System.arraycopy(opened, 0, plain, at, opened.length);
        }
        return plain;
    }

    private static long found(byte[] bytes, Set<String> references) {
        return REFERENCE
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .filter(match -> references.contains(match.group()))
                .mapToLong(match -> match.group().length())
                .sum();
    }

    private static Path vaultIn(Path laptop) {
        try (var files = Files.walk(laptop)) {
            return files.filter(file -> file.endsWith("keys.json"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new BenchException("the vault could not be found", e);
        }
    }
}
