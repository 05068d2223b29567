package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// A housing benefit claim.
///
/// @param state `LIVE`, `PENDING`, `SUSPENDED` or `CLOSED`
/// @param awaiting evidence waited for
public record Claim(
        String ref,
        Stay stay,
        List<Claimant> people,
        LocalDate start,
        @Nullable LocalDate end,
        String state,
        List<String> awaiting,
        @Nullable LocalDate awaitingSince,
        BigDecimal weeklyAward,
        LocalDate lastReview,
        String assessor) {

    /// One person on the claim.
    ///
    /// @param ref the row's key in `benefits.csv`
    /// @param role `C` claimant, `P` partner, `D` dependant
    public record Claimant(String ref, Person person, String role) {}
}
