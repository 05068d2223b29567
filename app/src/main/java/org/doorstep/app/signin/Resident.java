package org.doorstep.app.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An officer who has a vault on this laptop. All that is known of them before it is opened.
///
/// @param id names the vault
/// @param name as the officer is called
/// @param lastHere when the vault was last opened; null if not known
public record Resident(String id, String name, @Nullable Instant lastHere) {}
