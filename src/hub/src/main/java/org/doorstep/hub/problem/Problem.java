package org.doorstep.hub.problem;

import org.doorstep.protocol.sync.ProblemCard;
import org.jspecify.annotations.Nullable;

/// Why the hub does not do what was asked. Never names what the asker may not see, and never
/// repeats content: it travels to the laptop's screen and into logs.
///
/// @param status HTTP status
/// @param type relative URI that clients decide by, see [ProblemCard]
/// @param title the kind of problem in a few words
/// @param detail what went wrong and what to do, in plain words
/// @param expectedSeq only for a gap in a laptop's ops
public record Problem(
        int status, String type, String title, String detail, @Nullable Long expectedSeq) {

    public static Problem badRequest(String detail) {
        return new Problem(400, "/problems/bad-request", "The request cannot be read", detail);
    }

    /// Nobody we know asks.
    public static Problem signInNeeded() {
        return new Problem(
                401,
                "/problems/sign-in-needed",
                "Sign-in needed",
                "Send a bearer token of the council's issuer; GET /v1/hub names it.");
    }

    /// The token is good, but not for this.
    public static Problem notAllowed(String detail) {
        return new Problem(403, "/problems/not-allowed", "Not allowed", detail);
    }

    /// There is no such thing, or the asker may not know that there is.
    public static Problem notFound() {
        return new Problem(
                404,
                "/problems/not-found",
                "Not found",
                "There is nothing here, or nothing that you may see. Check the address.");
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "/problems/too-large", "Too large", detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return new Problem(
                415, "/problems/unsupported-media-type", "Cannot read this kind", detail);
    }

    /// Our fault: the log has more.
    public static Problem internal() {
        return new Problem(
                500,
                "/problems/internal",
                "The hub failed",
                "Nothing was changed. Try again; if it stays so, tell the council's IT.");
    }

    public Problem(int status, String type, String title, String detail) {
        this(status, type, title, detail, null);
    }

    /// As it goes over the wire.
    public ProblemCard card() {
        return new ProblemCard(type, title, status, detail, expectedSeq);
    }
}
