package org.doorstep.hub.problem;

import java.time.Duration;
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
/// @param retryAfter only where the hub has too much to do: how long to leave it alone
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        @Nullable Long expectedSeq,
        @Nullable Duration retryAfter) {

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
        return new Problem(413, ProblemCard.TOO_LARGE, "Too large", detail);
    }

    public static Problem unsupportedMediaType(String detail) {
        return new Problem(
                415, "/problems/unsupported-media-type", "Cannot read this kind", detail);
    }

    /// More than the hub takes at a time: the asker comes back.
    public static Problem tooMany(String detail, Duration retryAfter) {
        return new Problem(
                429, "/problems/too-many-requests", "Too many requests", detail, null, retryAfter);
    }

    /// The officer themself asked for more than is answered in a time, however little the hub has
    /// to do.
    public static Problem askedOften(String detail, Duration retryAfter) {
        return new Problem(
                429, ProblemCard.ASKED_OFTEN, "Asked very often", detail, null, retryAfter);
    }

    /// Everybody asks at once: the asker comes back.
    public static Problem busy(Duration retryAfter) {
        return new Problem(
                503,
                "/problems/busy",
                "Very busy",
                "Nothing was changed. Too many ask at the same time: try again in a little while.",
                null,
                retryAfter);
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
        this(status, type, title, detail, null, null);
    }

    public Problem(
            int status, String type, String title, String detail, @Nullable Long expectedSeq) {
        this(status, type, title, detail, expectedSeq, null);
    }

    /// As it goes over the wire.
    public ProblemCard card() {
        return new ProblemCard(type, title, status, detail, expectedSeq);
    }
}
