package org.doorstep.hub.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ProblemCard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

/// Answers with a problem instead of Tomcat's error page where a request never reaches an endpoint:
/// an unreadable request line, a refused path, an error in a filter.
///
/// Public and without parameters because Tomcat makes it by its class name.
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    private final Json json = new Json();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        var status = isElsewhere(error) ? 503 : response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (error != null && status >= 500) {
            LOG.error("request failed", error);
        }
        response.setStatus(status);
        try {
            var body = json.bytes(Statuses.problem(status).card());
            response.setContentType(ProblemCard.MEDIA_TYPE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody waits for the answer any more");
        }
    }

    /// Whether the council's issuer could not be asked for its keys.
    private static boolean isElsewhere(@Nullable Throwable error) {
        return error instanceof AuthenticationServiceException
                || error instanceof JwtDecoderInitializationException;
    }
}
