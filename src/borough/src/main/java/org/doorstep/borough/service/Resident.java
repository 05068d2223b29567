package org.doorstep.borough.service;

import java.time.LocalDate;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// Somebody at an address.
///
/// @param place the person's place in the household, from 1
/// @param to when they left or died, or nothing while they live there
public record Resident(Person person, int place, LocalDate from, @Nullable LocalDate to) {}
