package org.doorstep.sync.hub;

import java.io.IOException;
import java.time.Duration;
import org.doorstep.protocol.sync.ProblemCard;
import org.jspecify.annotations.Nullable;

/// The hub, or the council's sign-in, did not give what it was asked for. The one error of this
/// module; [#fault()] says what to do about it.
public final class HubException extends RuntimeException {

    private final Fault fault;

    private HubException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /// Why.
    public Fault fault() {
        return fault;
    }

    public static HubException offline(String what, @Nullable IOException cause) {
        return new HubException(
                new Fault.Offline(what), "the hub cannot be reached: " + what, cause);
    }

    public static HubException signInNeeded() {
        return new HubException(
                new Fault.SignInNeeded(), "the officer must sign in before the hub answers", null);
    }

    /// The token is another officer's: only the officer whose laptop this is can go on.
    public static HubException otherOfficer() {
        return new HubException(
                new Fault.SignInNeeded(), "the hub answers for another officer", null);
    }

    public static HubException refused(ProblemCard problem) {
        return new HubException(
                new Fault.Refused(problem),
                "the hub said no: " + problem.status() + " " + problem.title(),
                null);
    }

    public static HubException busy(Duration retryAfter) {
        return new HubException(
                new Fault.Busy(retryAfter),
                "the hub is busy for another " + retryAfter.toSeconds() + " s",
                null);
    }

    public static HubException later(Duration after) {
        return new HubException(
                new Fault.Later(after),
                "it is this laptop's turn in " + after.toSeconds() + " s",
                null);
    }

    public static HubException broken(String what, @Nullable Throwable cause) {
        return new HubException(
                new Fault.Broken(what), "the hub's answer cannot be used: " + what, cause);
    }
}
