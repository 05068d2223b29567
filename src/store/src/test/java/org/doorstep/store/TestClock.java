package org.doorstep.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands until it is moved.
public final class TestClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-01T09:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void move(Duration by) {
        now = now.plus(by);
    }
}
