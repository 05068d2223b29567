package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// An adult social care file.
///
/// @param caresFor file of the one this carer looks after, or empty
/// @param reason primary support reason in the words of the Client Level Data
public record CareFile(
        String id,
        Person person,
        boolean carer,
        String caresFor,
        String reason,
        LocalDate opened,
        @Nullable LocalDate closed,
        String worker,
        String team,
        List<String> risks,
        boolean restricted,
        List<CareEvent> events) {}
