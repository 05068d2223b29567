package org.doorstep.domain.change;

/// What kind of thing changed on this laptop.
public enum Topic {
    /// Who there is: persons, links, source records, involvements.
    PEOPLE,
    /// Who works at the council.
    COLLEAGUES,
    /// Files that the council edits: time limits, bank holidays.
    REFERENCE,
    /// Entries of timelines: events and notes; also tasks and conflicts.
    TIMELINE,
    /// Which records may be about one person, and what officers decided of them.
    MATCHES,
    /// What this laptop holds and why.
    HOLDINGS,
    /// What waits to be sent.
    OUTBOX,
    /// What is unfinished, and what was handed to the officer; not what it says.
    DRAFTS,
    /// Which bytes of photos and files are here.
    FILES
}
