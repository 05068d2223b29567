package org.doorstep.hub.quarantine;

/// To whom quarantined work goes.
///
/// @param officer who decides from now on; they must work on the file
public record HandOver(String officer) {}
