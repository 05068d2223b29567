package org.doorstep.store.key;

import org.doorstep.store.key.DeviceSecrets.Place;

/// The operating system's own store of secrets, open for this user.
interface Keychain {

    Place place();

    /// @throws Shut if there is no such entry, or it cannot be had now: keychains do not tell the
    ///   two apart
    byte[] get(String name) throws Shut;

    void put(String name, byte[] secret) throws Shut;

    /// The keychains of this computer.
    interface Ring {

        /// Opens one; may ask the user for the keychain's own password.
        ///
        /// @throws Shut if the computer has none, or the user did not open it
        Keychain open() throws Shut;

        /// Opens the one of that kind.
        Keychain open(Place place) throws Shut;
    }

    /// A keychain did not do what it was asked.
    final class Shut extends Exception {

        private static final long serialVersionUID = 1L;

        Shut(String message, Throwable cause) {
            super(message, cause);
        }

        Shut(String message) {
            super(message);
        }
    }
}
