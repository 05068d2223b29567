package org.doorstep.domain.entitlement;

import java.util.List;
import org.doorstep.domain.citizen.Provenance;

/// That a person may be able to claim something of which no claim is known here. Never a decision:
/// it says what it was read from, and somebody asks.
///
/// @param benefit the rule by which it was read
/// @param because what was read that speaks for it, in words; never empty
public record Hint(Benefit benefit, List<Because> because) {

    public Hint {
        because = List.copyOf(because);
    }

    /// One thing that speaks for it.
    ///
    /// @param words for example *rents from the council*
    /// @param from the row that says so
    public record Because(String words, Provenance from) {}
}
