package org.doorstep.bench.sim;

/// An invariant does not hold.
final class Violation extends RuntimeException {

    /// @param invariant its name in `docs/sync.md`
    Violation(String invariant, String what) {
        super(invariant + ": " + what);
    }

    static void unless(boolean holds, String invariant, String what) {
        if (!holds) {
            throw new Violation(invariant, what);
        }
    }
}
