package org.doorstep.sync.hub;

import java.time.Duration;

/// How long to wait for the hub. Made for a laptop at the edge of coverage: long enough for a slow
/// answer, short enough that a dead connection is noticed.
///
/// @param connect until somebody takes the call
/// @param answer until the first byte of an ordinary answer
/// @param upload until changes have gone up and been answered; half a megabyte takes a minute on
///   the slowest link that is still one
/// @param stall how long a running answer may stand still
/// @param poll until a long poll must have answered; the hub does after 25 s
public record Patience(
        Duration connect, Duration answer, Duration upload, Duration stall, Duration poll) {

    public static final Patience MOBILE =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(45));
}
