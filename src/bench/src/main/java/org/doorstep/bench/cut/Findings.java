package org.doorstep.bench.cut;

import java.util.ArrayList;
import java.util.List;

/// What is wrong after a cut, each with its place.
final class Findings {

    private final String where;
    private final List<String> found = new ArrayList<>();

    Findings(String where) {
        this.where = where;
    }

    void unless(boolean holds, String what) {
        if (!holds) {
            found.add(where + ": " + what);
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
