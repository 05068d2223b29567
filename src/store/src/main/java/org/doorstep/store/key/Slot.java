package org.doorstep.store.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// One way to the data key: by passphrase and the laptop's own secret together.
///
/// @param type `passphrase`
/// @param cost of one guess
/// @param salt base 64
/// @param nonce base 64, never used twice with one key
/// @param wrapped the data key, encrypted and bound to the header
record Slot(String type, Argon2Cost cost, String salt, String nonce, String wrapped) {

    static final String PASSPHRASE = "passphrase";

    private static final int TAG_BITS = 128;

    /// What a slot belongs to. Encrypted along as associated data, so that no slot can be moved to
    /// another vault and no cost lowered.
    record Header(int version, int generation, String device, String officer, String database) {}

    /// Wraps a data key.
    static Slot wrap(
            byte[] dataKey,
            char[] passphrase,
            byte[] deviceSecret,
            Argon2Cost cost,
            Header header,
            RandomGenerator random,
            Json json) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var nonce = new byte[12];
        random.nextBytes(nonce);
        var slot = new Slot(PASSPHRASE, cost, text(salt), text(nonce), "");
        try {
            var cipher = slot.cipher(Cipher.ENCRYPT_MODE, passphrase, deviceSecret, header, json);
            return new Slot(
                    PASSPHRASE, cost, text(salt), text(nonce), text(cipher.doFinal(dataKey)));
        } catch (GeneralSecurityException e) {
            throw new StoreException(Trouble.OTHER, "the key cannot be wrapped", e);
        }
    }

    /// The data key; empty if the passphrase is another, or anything of slot or header was changed.
    Optional<DataKey> unwrap(char[] passphrase, byte[] deviceSecret, Header header, Json json) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, passphrase, deviceSecret, header, json);
            return Optional.of(new DataKey(cipher.doFinal(bytes(wrapped))));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new StoreException(Trouble.OTHER, "the key cannot be unwrapped", e);
        }
    }

    private Cipher cipher(
            int mode, char[] passphrase, byte[] deviceSecret, Header header, Json json)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                keyFrom(passphrase, deviceSecret, header),
                new GCMParameterSpec(TAG_BITS, bytes(nonce)));
        cipher.updateAAD(json.bytes(new Bound(header, type, cost, salt)));
        return cipher;
    }

    private SecretKey keyFrom(char[] passphrase, byte[] deviceSecret, Header header)
            throws GeneralSecurityException {
        var fromPassphrase = cost.derive(passphrase, bytes(salt));
        var info =
                "P|v%d|%s|%s|%d"
                        .formatted(
                                header.version(),
                                header.device(),
                                header.officer(),
                                header.generation());
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(fromPassphrase)
                                    .addIKM(deviceSecret)
                                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), 32));
        } finally {
            Arrays.fill(fromPassphrase, (byte) 0);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private record Bound(Header header, String type, Argon2Cost cost, String salt) {}
}
