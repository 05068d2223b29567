package org.doorstep.app;

import org.doorstep.store.vault.Vault;
import org.doorstep.sync.signin.Tokens;

/// An officer's open vault with the session that it keeps.
record OpenVault(Vault vault, Tokens tokens) {}
