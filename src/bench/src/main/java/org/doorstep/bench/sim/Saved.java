package org.doorstep.bench.sim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.sync.PendingOp.Change;

/// What an officer saved, as the simulation remembers it beside all laptops and the hub.
///
/// @param shown what the laptop showed of the changed records right afterwards
record Saved(UUID op, List<Change> changes, Map<UUID, String> shown) {}
