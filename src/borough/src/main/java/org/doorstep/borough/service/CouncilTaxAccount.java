package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// A council tax account.
///
/// @param liable none for an account of which only the address is known, otherwise one or two
/// @param executor whether the bill goes to the executor of the one liable
/// @param forwarding where they went, or nothing
public record CouncilTaxAccount(
        String ref,
        Stay stay,
        List<Person> liable,
        boolean executor,
        LocalDate from,
        @Nullable LocalDate to,
        String band,
        String discount,
        BigDecimal balance,
        BigDecimal instalment,
        @Nullable Stay forwarding) {}
