package org.doorstep.store.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One vault, as the sign-in screen lists it.
///
/// @param officer the officer's id
/// @param name the officer's name
/// @param lastOpened null if it was never opened again since it was made
public record VaultCard(String officer, String name, @Nullable Instant lastOpened) {}
