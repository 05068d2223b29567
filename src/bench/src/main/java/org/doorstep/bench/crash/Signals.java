package org.doorstep.bench.crash;

import java.io.IOException;
import org.doorstep.bench.measure.BenchException;

/// Signals that Java itself cannot send.
final class Signals {

    private Signals() {}

    /// @param name without SIG
    static void send(String name, long process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process)).start();
        if (kill.waitFor() != 0) {
            throw new BenchException("SIG" + name + " could not be sent", null);
        }
    }
}
