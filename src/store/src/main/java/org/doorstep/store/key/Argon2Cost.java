package org.doorstep.store.key;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How dear one guess at a passphrase is.
///
/// @param memoryKib memory that one derivation fills, in KiB
/// @param passes how often
/// @param lanes degree of parallelism
public record Argon2Cost(int memoryKib, int passes, int lanes) {

    /// No real slot is cheaper.
    public static final Argon2Cost FLOOR = new Argon2Cost(64 * 1024, 3, 1);

    private static final int CAP_KIB = 256 * 1024;
    private static final int STEP_KIB = 16 * 1024;
    private static final Duration AIM = Duration.ofMillis(750);
    private static final Argon2Cost WARM_UP = new Argon2Cost(8 * 1024, 3, 1);

    public boolean isBelowFloor() {
        return memoryKib < FLOOR.memoryKib || passes < FLOOR.passes;
    }

    /// The cost at which this laptop takes about three quarters of a second, between the floor and
    /// 256 MiB.
    ///
    /// @param nanos a clock that only goes forward
    public static Argon2Cost calibrated(LongSupplier nanos) {
        var salt = new byte[16];
        WARM_UP.derive("warm up".toCharArray(), salt);
        var begin = nanos.getAsLong();
        FLOOR.derive("calibration".toCharArray(), salt);
        var taken = Math.max(1, nanos.getAsLong() - begin);
        var memory = (long) ((double) FLOOR.memoryKib * AIM.toNanos() / taken);
        var stepped = memory / STEP_KIB * STEP_KIB;
        return new Argon2Cost(
                Math.toIntExact(Math.clamp(stepped, FLOOR.memoryKib, CAP_KIB)),
                FLOOR.passes,
                FLOOR.lanes);
    }

    /// 32 bytes from a passphrase.
    byte[] derive(char[] passphrase, byte[] salt) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        var password = new byte[bytes.remaining()];
        bytes.get(password);
        var derived = new byte[32];
        generator.generateBytes(password, derived);
        Arrays.fill(password, (byte) 0);
        return derived;
    }
}
