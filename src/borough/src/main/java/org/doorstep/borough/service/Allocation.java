package org.doorstep.borough.service;

import java.time.LocalDate;

/// That a team works with a record.
///
/// @param officer the officer whose caseload it is in, or empty
public record Allocation(
        String id, String system, String key, String team, String officer, LocalDate since) {}
