package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Person;
import org.jspecify.annotations.Nullable;

/// A children's social care file.
///
/// @param child the child, or nothing while it is not born
/// @param person the child's number, born or not
/// @param expected when an unborn child is due
/// @param carer the grown-up who looks after the child
/// @param need CIN census primary need
public record ChildFile(
        String id,
        @Nullable Person child,
        int person,
        @Nullable LocalDate expected,
        Person carer,
        String carerRelationship,
        String status,
        String need,
        LocalDate opened,
        @Nullable LocalDate closed,
        String worker,
        String team,
        boolean restricted,
        List<CareEvent> events) {}
