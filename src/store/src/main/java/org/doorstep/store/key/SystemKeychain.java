package org.doorstep.store.key;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Base64;
import org.doorstep.store.key.DeviceSecrets.Place;

/// The keychain that this computer offers, through the java-keyring library. The library and what
/// it loads are first touched when a keychain is opened: nothing of it is on the way to the first
/// screen.
final class SystemKeychain implements Keychain {

    /// What a user who looks into the keychain finds the entries under.
    private static final String SERVICE = "Doorstep";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Those of this computer.
    static Ring ring() {
        return new Ring() {
            @Override
            public Keychain open() throws Shut {
                return opened(Keyring::create);
            }

            @Override
            public Keychain open(Place place) throws Shut {
                return opened(() -> Keyring.create(kind(place)));
            }
        };
    }

    @Override
    public Place place() {
        return switch (keyring.getKeyringStorageType()) {
            case WINDOWS_CREDENTIAL_STORE -> Place.WINDOWS_CREDENTIAL_MANAGER;
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> Place.MACOS_KEYCHAIN;
            case GNOME_KEYRING -> Place.SECRET_SERVICE;
            case KWALLET -> Place.KWALLET;
        };
    }

    @Override
    public byte[] get(String name) throws Shut {
        try {
            return Base64.getDecoder().decode(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException | RuntimeException e) {
            throw new Shut("the keychain does not give the secret", e);
        }
    }

    @Override
    public void put(String name, byte[] secret) throws Shut {
        try {
            keyring.setPassword(SERVICE, name, Base64.getEncoder().encodeToString(secret));
        } catch (PasswordAccessException | RuntimeException e) {
            throw new Shut("the keychain does not take the secret", e);
        }
    }

    private static Keychain opened(Opening opening) throws Shut {
        try {
            return new SystemKeychain(opening.open());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            throw new Shut("this computer offers no keychain", e);
        }
    }

    private static KeyringStorageType kind(Place place) {
        return switch (place) {
            case WINDOWS_CREDENTIAL_MANAGER -> KeyringStorageType.WINDOWS_CREDENTIAL_STORE;
            case MACOS_KEYCHAIN -> KeyringStorageType.OSX_KEYCHAIN;
            case SECRET_SERVICE -> KeyringStorageType.GNOME_KEYRING;
            case KWALLET -> KeyringStorageType.KWALLET;
            case FILE -> throw new IllegalArgumentException("a file is no keychain");
        };
    }

    private interface Opening {
        Keyring open() throws BackendNotSupportedException;
    }
}
