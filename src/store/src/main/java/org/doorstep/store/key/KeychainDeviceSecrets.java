package org.doorstep.store.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.key.Keychain.Ring;
import org.doorstep.store.key.Keychain.Shut;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Secrets in the operating system's keychain, and in files of this user where the computer offers
/// none.
///
/// A secret lies in one place. A small file beside the others says that it is in the keychain, and
/// in which; from then on it is looked for nowhere else, so that a keychain that is shut is never
/// taken for a secret that was never there. Where a secret lies in a file from before, it is moved
/// when it is next asked for: put into the keychain, read back, the note written, and only then is
/// the file removed. Stopped anywhere in between, the secret is still found, and moving goes on.
public final class KeychainDeviceSecrets implements DeviceSecrets {

    private static final String NOTE = ".keychain";

    private final Path folder;
    private final FileDeviceSecrets files;
    private final boolean fill;
    private final Ring ring;
    private @Nullable Keychain open;
    private boolean refused;
    private Place place = Place.FILE;

    /// @param folder where the files are that say where each secret is, or hold it
    /// @param fill whether secrets are put into the keychain; what is there already is found there
    ///   in any case
    public KeychainDeviceSecrets(Path folder, boolean fill) {
        this(folder, fill, SystemKeychain.ring());
    }

    KeychainDeviceSecrets(Path folder, boolean fill, Ring ring) {
        this.folder = folder;
        this.files = new FileDeviceSecrets(folder);
        this.fill = fill;
        this.ring = ring;
    }

    @Override
    public synchronized Optional<byte[]> get(String name) {
        var noted = noted(name);
        if (noted.isPresent()) {
            return Optional.of(fromKeychain(name, noted.get()));
        }
        var filed = files.get(name);
        if (filed.isPresent()) {
            move(name, filed.get());
            return filed;
        }
        return forgotten(name);
    }

    @Override
    public synchronized void put(String name, byte[] secret) {
        var noted = noted(name);
        if (noted.isPresent()) {
            toKeychain(name, secret, noted.get());
        } else if (files.get(name).isPresent() || !moved(name, secret)) {
            files.put(name, secret);
        }
    }

    @Override
    public synchronized Place place() {
        return place;
    }

    private byte[] fromKeychain(String name, Place where) {
        try {
            var secret = keychain(where).get(name);
            place = where;
            if (files.get(name).filter(left -> Arrays.equals(left, secret)).isPresent()) {
                files.remove(name);
            }
            return secret;
        } catch (Shut e) {
            throw shut(e);
        }
    }

    private void toKeychain(String name, byte[] secret, Place where) {
        try {
            keep(keychain(where), name, secret);
        } catch (Shut e) {
            throw shut(e);
        }
    }

    /// What the keychain has under that name from a time whose note is lost.
    private Optional<byte[]> forgotten(String name) {
        try {
            var keychain = anyKeychain();
            var secret = keychain.get(name);
            note(name, keychain.place());
            return Optional.of(secret);
        } catch (Shut absent) {
            return Optional.empty();
        }
    }

    /// Moves a secret out of its file; what the keychain has of another value under that name, of
    /// another folder perhaps, is not written over: then the file stays.
    private void move(String name, byte[] secret) {
        try {
            var there = anyKeychain().get(name);
            if (!Arrays.equals(there, secret)) {
                return;
            }
        } catch (Shut absent) {
            // Then it comes there now.
        }
        if (moved(name, secret)) {
            files.remove(name);
        }
    }

    private boolean moved(String name, byte[] secret) {
        try {
            var keychain = anyKeychain();
            keep(keychain, name, secret);
            note(name, keychain.place());
            return true;
        } catch (Shut e) {
            if (fill) {
                LoggerFactory.getLogger(KeychainDeviceSecrets.class)
                        .info("a secret of this laptop stays in a file: {}", e.getMessage());
            }
            return false;
        }
    }

    private static void keep(Keychain keychain, String name, byte[] secret) throws Shut {
        keychain.put(name, secret);
        if (!Arrays.equals(keychain.get(name), secret)) {
            throw new Shut("the keychain does not give back what it was given");
        }
    }

    private Keychain anyKeychain() throws Shut {
        if (open != null && fill) {
            return open;
        }
        if (refused || !fill) {
            throw new Shut("no keychain is used");
        }
        try {
            return open = ring.open();
        } catch (Shut e) {
            refused = true;
            throw e;
        }
    }

    private Keychain keychain(Place where) throws Shut {
        var known = open;
        return known != null && known.place() == where ? known : (open = ring.open(where));
    }

    private Optional<Place> noted(String name) {
        var note = folder.resolve(name + NOTE);
        try {
            return Files.exists(note)
                    ? Optional.of(Place.valueOf(Files.readString(note).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(
                    Trouble.OTHER, "where a secret of this laptop is cannot be read", e);
        }
    }

    private void note(String name, Place where) {
        try {
            Files.createDirectories(folder);
            SafeFile.write(
                    folder.resolve(name + NOTE), where.name().getBytes(StandardCharsets.UTF_8));
            place = where;
        } catch (IOException e) {
            throw new StoreException(
                    Trouble.OTHER, "where a secret of this laptop is cannot be kept", e);
        }
    }

    private static StoreException shut(Shut e) {
        return new StoreException(Trouble.KEYCHAIN_SHUT, "the keychain is shut", e);
    }
}
