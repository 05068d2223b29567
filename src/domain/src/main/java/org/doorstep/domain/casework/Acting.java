package org.doorstep.domain.casework;

/// Who does something with a case, as far as its type asks.
///
/// @param officer their id
/// @param leads whether they lead the team of the officer who works on it; where nobody does, a
///   team that has the file
/// @param wrote whether they completed a form of the case
public record Acting(String officer, boolean leads, boolean wrote) {}
