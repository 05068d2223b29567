package org.doorstep.borough.family;

/// What somebody is in the household.
public enum Role {
    HEAD,
    PARTNER,
    CHILD,
    ADULT_CHILD,
    PARENT,
    LODGER,
    SHARER,
    /// Lived here once; has a home of their own now.
    FORMER_PARTNER,
    /// Grew up here; has a home of their own now.
    LEFT_HOME;

    /// Whether this one lives somewhere else now.
    public boolean elsewhere() {
        return this == FORMER_PARTNER || this == LEFT_HOME;
    }
}
