package org.doorstep.domain.laptop;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.citizen.Mention;

/// One file on this laptop, and why it is here.
///
/// @param person whose
/// @param who what they are called, family name first, and what to be careful of
/// @param why the scopes that bring it here
/// @param records how many records
/// @param bytes roughly how much room they take
public record Holding(UUID person, Mention who, List<Scope> why, int records, long bytes) {

    /// What the person is called.
    public String name() {
        return who.name();
    }
}
