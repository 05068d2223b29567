package org.doorstep.domain.entitlement;

import java.util.List;
import java.util.UUID;

/// What people may be able to claim and nobody has, as far as this officer may see.
@FunctionalInterface
public interface Unclaimed {

    /// Of one person, in the order of the council's file; none of somebody whom the laptop does not
    /// hold.
    List<Hint> of(UUID person);
}
