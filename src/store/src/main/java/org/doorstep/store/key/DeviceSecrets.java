package org.doorstep.store.key;

import java.util.Optional;

/// Where small secrets of this user on this laptop are kept. What lies here is mixed into every
/// key, so that a copied vault alone opens nothing.
public interface DeviceSecrets {

    Optional<byte[]> get(String name);

    /// Safe on the disk when it returns.
    void put(String name, byte[] secret);
}
