package org.doorstep.borough.family;

/// How a home is held.
public enum Tenure {
    /// The council's own homes: in the housing system.
    COUNCIL,
    /// Privately rented with help to pay: in the benefits system.
    PRIVATE_WITH_BENEFIT,
    /// Privately rented or owned: in council tax only.
    OTHER
}
