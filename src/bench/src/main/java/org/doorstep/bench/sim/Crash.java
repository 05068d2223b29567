package org.doorstep.bench.sim;

/// The laptop's process is gone.
final class Crash extends RuntimeException {

    Crash() {
        super("simulated", null, false, false);
    }
}
