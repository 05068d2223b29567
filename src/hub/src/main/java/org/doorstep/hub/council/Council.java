package org.doorstep.hub.council;

/// One council (tenant). Every key in the hub's database begins with it, and no query crosses
/// councils.
///
/// @param id small number given at set-up
public record Council(short id) {}
