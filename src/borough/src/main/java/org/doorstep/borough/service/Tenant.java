package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// One person of a tenancy.
///
/// @param ref the row's key in `housing.csv`
/// @param role `TENANT`, `JOINT TENANT` or `OCCUPANT`
public record Tenant(
        String ref,
        Person person,
        String role,
        LocalDate from,
        @Nullable LocalDate to,
        List<Alert> alerts,
        @Nullable LocalDate alertReview) {}
