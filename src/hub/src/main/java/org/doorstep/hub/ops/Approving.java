package org.doorstep.hub.ops;

import java.util.Map;
import java.util.Set;
import org.doorstep.domain.casework.CaseType;

/// What the hub knows of a pushed case whose type asks for approvals.
///
/// @param type by which it goes
/// @param askers who moved it last into each stage, by the stage's id
/// @param writers who completed a form of it
record Approving(CaseType type, Map<String, String> askers, Set<String> writers) {}
