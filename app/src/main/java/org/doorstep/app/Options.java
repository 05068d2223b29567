package org.doorstep.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How this Doorstep was started.
///
/// @param data the folder in which this laptop keeps its vaults and preferences
/// @param hub the hub's address, if it was given at the start or by the council's IT
/// @param demoPassphrase offered on the screen where this is a demonstration
/// @param keychain whether the laptop's part of the keys goes into the operating system's keychain,
///   where there is one
public record Options(
        Path data, @Nullable URI hub, @Nullable String demoPassphrase, boolean keychain) {

    /// A laptop whose part of the keys lies in files, as in the demo and in tests.
    public Options(Path data, @Nullable URI hub, @Nullable String demoPassphrase) {
        this(data, hub, demoPassphrase, false);
    }

    /// The hub's address, if it was given.
    public Optional<URI> givenHub() {
        return Optional.ofNullable(hub);
    }
}
