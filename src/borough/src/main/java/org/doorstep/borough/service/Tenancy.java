package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// One tenancy of a council home, with its rent account and what happened on it.
///
/// @param type CORE tenancy type
/// @param balance pounds; above nought is owed
public record Tenancy(
        String ref,
        Stay stay,
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        String rentAccount,
        BigDecimal weeklyRent,
        BigDecimal balance,
        List<Tenant> tenants,
        List<Repair> repairs,
        List<RentEvent> rent) {}
