package org.doorstep.store.rescue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.SafeFile;

/// What was rescued, in a small encrypted file beside the damaged store: it stays even if the new
/// store cannot be made.
///
/// @param path where it is
public record RescueFile(Path path) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /// Safe on the disk when it returns.
    public void write(Rescued rescued, byte[] dataKey, Json json) {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, dataKey, nonce);
            var encrypted = cipher.doFinal(json.bytes(rescued));
            var content =
                    ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
            SafeFile.write(path, content);
        } catch (GeneralSecurityException | IOException e) {
            throw new StoreException(Trouble.OTHER, "the rescue file cannot be written", e);
        }
    }

    public Rescued read(byte[] dataKey, Json json) {
        try {
            var content = ByteBuffer.wrap(Files.readAllBytes(path));
            var nonce = new byte[NONCE];
            content.get(nonce);
            var encrypted = new byte[content.remaining()];
            content.get(encrypted);
            var cipher = cipher(Cipher.DECRYPT_MODE, dataKey, nonce);
            return json.read(cipher.doFinal(encrypted), Rescued.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new StoreException(Trouble.OTHER, "the rescue file cannot be read", e);
        }
    }

    private static Cipher cipher(int mode, byte[] dataKey, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keyFrom(dataKey), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static SecretKey keyFrom(byte[] dataKey) throws GeneralSecurityException {
        var purpose = "rescue|v1".getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract().addIKM(dataKey).thenExpand(purpose, 32));
    }
}
