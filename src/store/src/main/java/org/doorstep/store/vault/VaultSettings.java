package org.doorstep.store.vault;

import java.util.Optional;
import org.doorstep.store.key.Argon2Cost;

/// How vaults are made.
///
/// @param cost of one guess at a passphrase; empty to measure what this laptop can bear
/// @param cheapKeysAllowed whether the cost may be below the floor: in tests alone
/// @param ballastBytes room kept back for the day on which the disk is full
public record VaultSettings(Optional<Argon2Cost> cost, boolean cheapKeysAllowed, int ballastBytes) {

    private static final int BALLAST = 16 * 1024 * 1024;

    public VaultSettings {
        if (!cheapKeysAllowed && cost.filter(Argon2Cost::isBelowFloor).isPresent()) {
            throw new IllegalArgumentException("cheaper than the floor");
        }
    }

    /// What officers have.
    public static VaultSettings real() {
        return new VaultSettings(Optional.empty(), false, BALLAST);
    }

    /// Keys that cost next to nothing and a small ballast: for tests, never for a citizen's data.
    public static VaultSettings forTests() {
        return new VaultSettings(Optional.of(new Argon2Cost(64, 1, 1)), true, 64 * 1024);
    }
}
