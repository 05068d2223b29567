package org.doorstep.hub.mapping;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A date of an extract, with its time of day where it has one. Midnight counts as no time: systems
/// write it for want of one.
record When(LocalDate date, @Nullable LocalTime time) {}
