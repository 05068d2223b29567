package org.doorstep.app.signin;

import java.time.Duration;

/// What came of opening or making a vault.
///
/// @param <V> an opened vault
public sealed interface Opening<V> {

    /// Open.
    record Opened<V>(V vault) implements Opening<V> {}

    /// @param triesLeft before the next wait; 0 if it begins now
    /// @param nextWait how long the next wait is
    record WrongPassphrase<V>(int triesLeft, Duration nextWait) implements Opening<V> {}

    /// Too many wrong ones: the next try is only looked at after the wait.
    record MustWait<V>(Duration left) implements Opening<V> {}

    /// The file that holds the key is damaged.
    record KeyDamaged<V>() implements Opening<V> {}

    /// The laptop's own part of the key is gone: copied from another laptop, or secrets reset.
    record KeyPartMissing<V>() implements Opening<V> {}

    /// The operating system's keychain has the laptop's part of the key and does not open.
    record KeychainShut<V>() implements Opening<V> {}

    /// The new passphrase is too weak.
    ///
    /// @param why what to change
    record Weak<V>(String why) implements Opening<V> {}

    /// A newer Doorstep has changed the vault; this one must not touch it.
    record Newer<V>() implements Opening<V> {}

    /// The passphrase is right, the vault is damaged.
    record Damaged<V>() implements Opening<V> {}

    /// Another Doorstep on this laptop has it open.
    record InUse<V>() implements Opening<V> {}

    /// There is no room on the disk.
    record DiskFull<V>() implements Opening<V> {}

    /// The officer already has a vault on this laptop.
    record Exists<V>(Resident who) implements Opening<V> {}
}
