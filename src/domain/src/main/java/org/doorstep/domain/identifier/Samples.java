package org.doorstep.domain.identifier;

/// Whether numbers that are never issued, and so are kept for made-up people, count as well-formed.
/// A council in service refuses them; the demo, the tests and the bench accept them.
public enum Samples {
    ACCEPTED,
    REFUSED
}
