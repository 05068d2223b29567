package org.doorstep.domain.search;

/// How near somebody is to the officer's own work: of people who fit what was typed equally well,
/// as namesakes do, the nearer stand first.
public enum Nearness {
    /// No source's record of them stands any more.
    PAST,
    /// A service works with them now.
    PRESENT,
    /// They are in the officer's own caseload or visits.
    OWN,
    /// The officer looked at them lately.
    LATELY
}
