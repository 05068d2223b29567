package org.doorstep.bench.laptop;

import org.doorstep.demo.console.Console;
import org.doorstep.domain.access.Officer;
import org.doorstep.sync.round.Course;

/// Tells on the console how a first fill goes.
record Telling(Console console) implements Course {

    @Override
    public void reached(Officer officer) {
        console.say("  signed in as " + officer.name());
    }

    @Override
    public void settled() {}

    @Override
    public void filling(long rows, long total) {
        console.progress("records", rows, total);
    }

    @Override
    public void staged() {}

    @Override
    public boolean savedSince() {
        return false;
    }
}
