package org.doorstep.store.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Makes guessing slow: five wrong passphrases are free, then each costs a wait that doubles from
/// 30 seconds up to an hour. Nobody is ever locked out for good.
///
/// A guess is counted before it is tried, in the vault's folder and in the laptop's secrets; the
/// larger count holds, and a count that was tampered with is taken for five.
final class GuessLimit {

    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Path file;
    private final DeviceSecrets secrets;
    private final String name;
    private final byte[] deviceSecret;
    private final InstantSource clock;

    GuessLimit(
            Path file,
            DeviceSecrets secrets,
            String name,
            byte[] deviceSecret,
            InstantSource clock) {
        this.file = file;
        this.secrets = secrets;
        this.name = name;
        this.deviceSecret = deviceSecret.clone();
        this.clock = clock;
    }

    /// How long until a guess is taken; zero if one is taken now.
    Duration waiting() {
        var count = count();
        if (count.failures < FREE) {
            return Duration.ZERO;
        }
        var wait = wait(count.failures);
        var passed = Duration.ofMillis(clock.millis() - count.lastMillis);
        // A clock that was put back must not make the wait longer than it is.
        var left = passed.isNegative() ? wait : wait.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Counts a guess, before it is tried.
    void count(boolean right) {
        write(right ? new Count(0, 0) : new Count(count().failures + 1, clock.millis()));
    }

    /// Guesses left before the next wait; 0 if each now costs one.
    int left() {
        return Math.max(0, FREE - count().failures);
    }

    private static Duration wait(int failures) {
        var doublings = Math.min(failures - FREE, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Count count() {
        try {
            var onDisk =
                    Files.exists(file) ? open(Files.readAllBytes(file)) : Optional.<Count>empty();
            var inSecrets = secrets.get(name).flatMap(this::open);
            // Either is missing only if somebody took it away.
            return later(onDisk.orElse(new Count(FREE, 0)), inSecrets.orElse(new Count(FREE, 0)));
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the count of guesses cannot be read", e);
        }
    }

    private static Count later(Count one, Count other) {
        return new Count(
                Math.max(one.failures, other.failures), Math.max(one.lastMillis, other.lastMillis));
    }

    private void write(Count count) {
        var sealed = seal(count);
        try {
            secrets.put(name, sealed);
            SafeFile.write(file, sealed);
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the count of guesses cannot be kept", e);
        }
    }

    private byte[] seal(Count count) {
        var text = ByteBuffer.allocate(12).putInt(count.failures).putLong(count.lastMillis).array();
        return ByteBuffer.allocate(12 + 32).put(text).put(mac(text)).array();
    }

    private Optional<Count> open(byte[] sealed) {
        if (sealed.length != 12 + 32) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(sealed);
        var text = new byte[12];
        buffer.get(text);
        var mac = new byte[32];
        buffer.get(mac);
        var read = ByteBuffer.wrap(text);
        return MessageDigest.isEqual(mac, mac(text))
                ? Optional.of(new Count(read.getInt(), read.getLong()))
                : Optional.empty();
    }

    private byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(deviceSecret, "HmacSHA256"));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new StoreException(Trouble.OTHER, "no HMAC", e);
        }
    }

    private record Count(int failures, long lastMillis) {}
}
