package org.doorstep.sync.hub;

import java.time.Duration;
import org.doorstep.protocol.sync.ProblemCard;

/// Why the hub did not give what it was asked for.
public sealed interface Fault {

    /// Nobody answers, the answer broke off, or somebody other than the hub answers (a hotel's
    /// sign-in page). A state of the network, not an error.
    ///
    /// @param what what happened, for the log
    record Offline(String what) implements Fault {}

    /// The hub does not accept the officer's token, and a new one cannot be had without the
    /// officer.
    record SignInNeeded() implements Fault {}

    /// The hub understood and said no.
    ///
    /// @param problem why, in its own words
    record Refused(ProblemCard problem) implements Fault {}

    /// The hub is there but asks to be left alone for a while.
    ///
    /// @param retryAfter how long
    record Busy(Duration retryAfter) implements Fault {}

    /// The hub serves others just now and has told this laptop when it is its turn. No failure.
    ///
    /// @param after how long until then
    record Later(Duration after) implements Fault {}

    /// What came is not of the protocol, or larger than an honest hub would send.
    ///
    /// @param what what was wrong with it, without its content
    record Broken(String what) implements Fault {}
}
