package org.doorstep.store.vault;

/// What came of making a vault.
public sealed interface Enrolment {

    /// The vault is made and open, and must be closed.
    record Enrolled(Vault vault) implements Enrolment {}

    /// @param sentence what to change
    record PassphraseRefused(String sentence) implements Enrolment {}

    /// The officer has a vault on this laptop: open it instead.
    record AlreadyHere() implements Enrolment {}

    record DiskFull() implements Enrolment {}
}
