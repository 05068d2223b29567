package org.doorstep.hub.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.hub.council.HubException;

/// What the demo's issuer must keep to itself: made on first start, then read from its folder, so
/// that nobody ever runs with a key that somebody else knows.
final class DemoSecrets {

    private static final int SECRET_BYTES = 32;
    private static final int RSA_BITS = 2048;

    private final Path folder;

    DemoSecrets(Path folder) {
        this.folder = folder;
    }

    /// Signs the tokens.
    RSAKey signingKey() {
        try {
            return RSAKey.parse(kept("signing-key.json", DemoSecrets::newKey));
        } catch (ParseException e) {
            throw new HubException(
                    "The signing key in "
                            + folder
                            + " is damaged. Delete it; officers sign in anew.",
                    e);
        }
    }

    /// With this a machine proves that it may bring extracts.
    String importerSecret() {
        return kept("importer-secret", DemoSecrets::newSecret);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new HubException("No signing key can be made on this machine.", e);
        }
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String kept(String name, Supplier<String> make) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var fresh = Files.createTempFile(folder, name, ".new");
                var posix = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
                if (posix != null) {
                    posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(fresh, make.get());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new HubException(
                    "The secrets of the demo cannot be kept in " + folder + ". Check its rights.",
                    e);
        }
    }
}
