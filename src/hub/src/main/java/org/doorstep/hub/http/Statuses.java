package org.doorstep.hub.http;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.doorstep.hub.problem.Problem;

/// The problem for a bare HTTP status, as Spring and Tomcat give it.
final class Statuses {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);

    private Statuses() {}

    static Problem problem(int status) {
        return switch (status) {
            case 400 ->
                    Problem.badRequest(
                            "The request is not valid. Check address, headers and body.");
            case 401 -> Problem.signInNeeded();
            case 403 -> Problem.notAllowed("You may not do this.");
            case 404 -> Problem.notFound();
            case 405 -> methodNotAllowed("Use another method; /openapi.json says which.");
            case 406 ->
                    new Problem(
                            406,
                            "/problems/not-acceptable",
                            "Cannot answer so",
                            "Accept application/json or application/x-ndjson, as /openapi.json says.");
            case 413 -> Problem.tooLarge("The request is too large. Send less at a time.");
            case 415 ->
                    Problem.unsupportedMediaType(
                            "Send the content type that /openapi.json names for this address.");
            case 429 ->
                    new Problem(
                            429,
                            "/problems/too-many-requests",
                            "Too many requests",
                            "Wait a little, then try again.");
            case 503 ->
                    new Problem(
                            503,
                            "/problems/unavailable",
                            "Not available now",
                            "Nothing was changed. Try again in a little while.");
            default ->
                    status < 500
                            ? new Problem(
                                    status,
                                    "/problems/bad-request",
                                    "The request was refused",
                                    "Check address, headers and body.")
                            : Problem.internal();
        };
    }

    /// What it means that something failed inside: that all connections to the database were taken
    /// for longer than anybody should wait is no failure of the hub.
    ///
    /// @param spread in seconds: those who are sent away do not come back all at once
    static Problem inside(Exception failure, int spread) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return Problem.busy(SHORTEST_PAUSE.plusSeconds(spread));
            }
        }
        return Problem.internal();
    }

    static Problem methodNotAllowed(String detail) {
        return new Problem(405, "/problems/method-not-allowed", "Not that method", detail);
    }
}
