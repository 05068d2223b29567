package org.doorstep.bench.sim;

import java.util.ArrayList;
import java.util.List;

/// What happened, line by line: the same for the same seed.
final class Trace {

    private final List<String> lines = new ArrayList<>();

    void say(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
