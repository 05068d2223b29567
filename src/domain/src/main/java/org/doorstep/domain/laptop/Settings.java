package org.doorstep.domain.laptop;

import java.util.Optional;

/// Small things kept in the officer's encrypted vault: theme, density, text size, recent people,
/// the token that renews a session.
public interface Settings {

    Optional<String> get(String key);

    /// Safe on the disk when it returns.
    void put(String key, String value);

    void remove(String key);
}
