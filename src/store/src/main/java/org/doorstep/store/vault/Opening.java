package org.doorstep.store.vault;

import java.time.Duration;
import java.time.Instant;

/// What came of opening a vault. Whatever it is, nothing in the vault is lost by it.
public sealed interface Opening {

    /// The vault is open and must be closed.
    record Opened(Vault vault) implements Opening {}

    /// @param triesLeft before the next wait; 0 if each now costs one
    /// @param pause until the next try is taken; zero if it may come at once
    record WrongPassphrase(int triesLeft, Duration pause) implements Opening {}

    /// The passphrase was not tried, because too many wrong ones came before.
    record Wait(Instant until, Duration pause) implements Opening {}

    /// A newer Doorstep has used the vault.
    record NewerSchema() implements Opening {}

    /// The store cannot be read as it should; [Laptop#rescue] saves what was not sent.
    record Damaged() implements Opening {}

    /// Another process has the vault open.
    record InUse() implements Opening {}

    /// There is no room on the disk to open it.
    record DiskFull() implements Opening {}

    /// The file with the key slots cannot be read.
    record KeyFileDamaged() implements Opening {}

    /// The operating system's keychain, which has the laptop's part of the key, did not give it.
    record KeychainShut() implements Opening {}

    /// The folder was copied from another laptop, or the operating system's secrets were reset.
    record SecretMissing() implements Opening {}
}
