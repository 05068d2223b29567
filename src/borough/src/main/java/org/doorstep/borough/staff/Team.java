package org.doorstep.borough.staff;

import java.util.List;

/// A team and the officers in it.
public record Team(String id, String name, Desk desk, List<Officer> officers) {}
