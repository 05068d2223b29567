package org.doorstep.app.signin;

import java.nio.file.Path;

/// What came of rescuing a damaged vault.
public sealed interface Rescue {

    /// A new vault is in place, opened by the same passphrase.
    ///
    /// @param changes how many changes wait again to be sent
    /// @param drafts how many unfinished notes are back
    /// @param damagedFile the damaged store, kept as it was
    record Done(int changes, int drafts, Path damagedFile) implements Rescue {}

    /// Nothing was done.
    record NotDone(Opening<?> why) implements Rescue {}
}
