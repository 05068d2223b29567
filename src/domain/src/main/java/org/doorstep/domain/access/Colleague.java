package org.doorstep.domain.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An officer of the council as every other officer may know them, so that each record can say who
/// wrote it. Every laptop of the council receives all of them.
///
/// @param officer id of the officer, the author of their records
/// @param name as colleagues read it
/// @param jobTitle for example *Housing officer*
/// @param team name of the team they sit in; empty if it has none
/// @param endedOn the first list of staff that no longer had them, or null while they work here
public record Colleague(
        String officer, String name, String jobTitle, String team, @Nullable LocalDate endedOn) {}
