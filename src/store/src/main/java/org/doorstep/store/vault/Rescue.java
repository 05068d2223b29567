package org.doorstep.store.vault;

import java.nio.file.Path;

/// What came of rescuing a damaged vault.
public sealed interface Rescue {

    /// A new store is in place, with what could be read; the hub fills in the rest. The vault is
    /// open and must be closed.
    ///
    /// @param changes how many changes wait again to be sent
    /// @param drafts how many unfinished notes are back
    /// @param damagedFile the damaged store, kept as it was
    /// @param rescueFile the same changes and drafts once more, encrypted
    record Done(Vault vault, int changes, int drafts, Path damagedFile, Path rescueFile)
            implements Rescue {}

    /// The vault could not be unlocked, so nothing was done.
    record NotDone(Opening why) implements Rescue {}
}
