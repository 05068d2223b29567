package org.doorstep.domain.access;

import java.time.Instant;
import java.util.UUID;

/// That an officer opened a citizen's file. Committed before anything of the file is shown; sent to
/// the hub; never sent to a laptop.
///
/// @param person whose file
/// @param officer id of the officer who looked
/// @param at by the laptop's clock
/// @param reason why the officer may look: for a file of one's own scope the scope's name, else
///   what the officer gave
public record Look(UUID person, String officer, Instant at, String reason) {}
