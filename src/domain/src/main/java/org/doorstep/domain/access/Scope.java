package org.doorstep.domain.access;

/// A team, caseload or other set of files that an officer works on; or, of kind `council`, what
/// every officer of the council may know.
///
/// @param id the hub's id for it
/// @param kind `team`, `caseload`, `duty` or `council`
/// @param name what officers call it, for example *Family Support North*
public record Scope(String id, String kind, String name) {}
