package org.doorstep.hub.ops;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// That an officer leads a team, as far as it bears on a push.
///
/// @param team scope of the team
/// @param members ids of those who work in it now
/// @param files those of the pushed files that are the team's
/// @param blocked who must not see which of these files
public record Leading(
        String team, Set<String> members, Set<UUID> files, Map<UUID, Set<String>> blocked) {}
