package org.doorstep.domain.access;

/// Somebody who works with citizens and signs what they record.
///
/// @param id the council's id for the officer, also the author of their records
/// @param name as colleagues read it
/// @param jobTitle for example *Housing officer*
/// @param team name of the team they sit in
public record Officer(String id, String name, String jobTitle, String team) {}
