package org.doorstep.domain.laptop;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Scope;

/// One file on this laptop, and why it is here.
///
/// @param person whose
/// @param name composed for display, family name first
/// @param why the scopes that bring it here
/// @param records how many records
/// @param bytes roughly how much room they take
public record Holding(UUID person, String name, List<Scope> why, int records, long bytes) {}
