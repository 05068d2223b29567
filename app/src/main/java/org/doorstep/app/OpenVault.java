package org.doorstep.app;

import org.doorstep.store.key.DeviceSecrets;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.signin.Tokens;

/// An officer's open vault with the session that it keeps.
///
/// @param keyPart where the laptop's own part of its key lies
record OpenVault(Vault vault, Tokens tokens, DeviceSecrets.Place keyPart) {}
