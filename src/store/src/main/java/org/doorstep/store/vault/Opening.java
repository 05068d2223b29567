package org.doorstep.store.vault;

import java.time.Duration;
import java.time.Instant;

/// What came of opening a vault. Whatever it is, nothing in the vault is lost by it.
public sealed interface Opening {

    /// What the officer reads: what is safe and what to do.
    String sentence();

    /// The vault is open and must be closed.
    record Opened(Vault vault) implements Opening {
        @Override
        public String sentence() {
            return "Open.";
        }
    }

    /// @param triesLeft before the next wait; 0 if each now costs one
    /// @param pause until the next try is taken; zero if it may come at once
    record WrongPassphrase(int triesLeft, Duration pause) implements Opening {
        @Override
        public String sentence() {
            return "That passphrase does not match. "
                    + (pause.isZero()
                            ? "You can try "
                                    + Words.more(triesLeft)
                                    + " before a wait of 30 seconds."
                            : "You can try again in " + Words.duration(pause) + ".");
        }
    }

    /// The passphrase was not tried, because too many wrong ones came before.
    record Wait(Instant until, Duration pause) implements Opening {
        @Override
        public String sentence() {
            return "You can try your passphrase again in "
                    + Words.duration(pause)
                    + ". Nothing on this laptop has been removed.";
        }
    }

    record NewerSchema() implements Opening {
        @Override
        public String sentence() {
            return "A newer Doorstep has used this vault. Nothing has been changed and what you"
                    + " recorded is safe. Install the newest Doorstep, then open it again.";
        }
    }

    record Damaged() implements Opening {
        @Override
        public String sentence() {
            return "Part of what is kept on this laptop is damaged. What reached the hub is safe."
                    + " Doorstep can rescue what you have not sent and get the rest from the hub"
                    + " again. The damaged file is kept.";
        }
    }

    record InUse() implements Opening {
        @Override
        public String sentence() {
            return "Doorstep is already open on this laptop. Nothing is lost. Go to the window that"
                    + " is open, or close it and try again.";
        }
    }

    record DiskFull() implements Opening {
        @Override
        public String sentence() {
            return "The disk of this laptop is full. What you recorded is safe. Make some room, for"
                    + " example by emptying the bin, then open Doorstep again.";
        }
    }

    record KeyFileDamaged() implements Opening {
        @Override
        public String sentence() {
            return "The file that holds the key to this vault is damaged. What reached the hub is"
                    + " safe. Do not delete anything. Ring IT: with a copy of the key file they can"
                    + " open the vault.";
        }
    }

    /// The operating system's keychain, which has the laptop's part of the key, did not give it.
    record KeychainShut() implements Opening {
        @Override
        public String sentence() {
            return "This computer's keychain does not open, and it has the laptop's part of the key."
                    + " Nothing is lost. Sign out of the computer, sign in again and open Doorstep."
                    + " If that does not help, ring IT.";
        }
    }

    /// The folder was copied from another laptop, or the operating system's secrets were reset.
    record SecretMissing() implements Opening {
        @Override
        public String sentence() {
            return "This laptop no longer has its part of the key to this vault. What reached the hub"
                    + " is safe. Do not delete anything. Ring IT.";
        }
    }
}
