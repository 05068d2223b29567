package org.doorstep.domain.citizen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One value that a source gives about a person.
///
/// @param field what it is about
/// @param value normalised as [Field] says; never blank
/// @param since from when it holds, or null if the source does not say
public record Fact(Field field, String value, @Nullable LocalDate since) {}
