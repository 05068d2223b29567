package org.doorstep.borough.staff;

/// One of the council's officers.
///
/// @param demo whether this is one of the ten who are offered in the demo
public record Officer(
        String id, String name, String email, String jobTitle, int clearance, boolean demo) {}
