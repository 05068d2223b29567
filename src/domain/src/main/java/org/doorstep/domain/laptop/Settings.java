package org.doorstep.domain.laptop;

import java.util.Optional;

/// Small things kept in the officer's encrypted vault: theme, density, text size, recent people,
/// the token that renews a session.
///
/// A setting names people by their ids alone, each in a line of its own: the line goes when the
/// person's file leaves the laptop.
public interface Settings {

    Optional<String> get(String key);

    /// Safe on the disk when it returns.
    void put(String key, String value);

    void remove(String key);
}
