package org.doorstep.hub.ops;

import java.util.UUID;

/// Whose numbers count: one life of one laptop.
///
/// @param incarnation changes when the laptop's store was restored or cloned
public record Laptop(UUID device, UUID incarnation) {}
