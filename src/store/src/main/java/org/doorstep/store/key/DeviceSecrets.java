package org.doorstep.store.key;

import java.util.Optional;

/// Where small secrets of this user on this laptop are kept. What lies here is mixed into every
/// key, so that a copied vault alone opens nothing.
public interface DeviceSecrets {

    /// Empty if there is no such secret.
    ///
    /// @throws org.doorstep.store.StoreException if there is one and it cannot be reached now
    Optional<byte[]> get(String name);

    /// Safe on the disk when it returns.
    void put(String name, byte[] secret);

    /// Where the secrets lie that were asked for so far.
    Place place();

    /// A place for secrets.
    enum Place {
        /// Files of this user: whoever copies all of Doorstep's folder has them too.
        FILE,
        WINDOWS_CREDENTIAL_MANAGER,
        MACOS_KEYCHAIN,
        /// GNOME Keyring or another Secret Service of a Linux desktop.
        SECRET_SERVICE,
        KWALLET
    }
}
