package org.doorstep.hub.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.hub.problem.Problem;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ProblemCard;

/// Writes a problem to whoever asked, wherever it arose: in a filter, in the security chain, in an
/// endpoint.
public final class ProblemAnswer {

    private final Json json;

    public ProblemAnswer(Json json) {
        this.json = json;
    }

    /// Does nothing when the answer is already under way: then the missing end tells.
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader("Content-Encoding", null);
        response.setStatus(problem.status());
        response.setContentType(ProblemCard.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var pause = problem.retryAfter();
        if (pause != null) {
            response.setHeader("Retry-After", Long.toString(pause.toSeconds()));
        }
        var body = json.bytes(problem.card());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
