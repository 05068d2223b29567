package org.doorstep.hub.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever goes wrong in an endpoint into a problem; only what is our own fault is logged,
/// and without the request's content.
public final class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    /// In seconds.
    private static final int SPREAD = 10;

    private final ProblemAnswer answer;

    public ProblemResolver(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception error) {
        if (error instanceof AccessDeniedException || error instanceof AuthenticationException) {
            return null; // the security chain knows which problem this is
        }
        if (response.isCommitted()) {
            // Half an answer is out: cutting the connection is the only way left to say so.
            LOG.atInfo().addKeyValue("kind", error.getClass().getName()).log("answer cut off");
            return null;
        }
        try {
            if (error instanceof ErrorResponse known) {
                known.getHeaders()
                        .forEach((name, values) -> response.setHeader(name, values.getFirst()));
            }
            answer.write(response, problemOf(error));
        } catch (IOException gone) {
            LOG.debug("nobody waits for the answer any more");
        }
        return new ModelAndView();
    }

    private static Problem problemOf(Exception error) {
        return switch (error) {
            case Refused refused -> refused.problem();
            case MissingServletRequestParameterException missing ->
                    Problem.badRequest(
                            "The parameter " + missing.getParameterName() + " is missing. Add it.");
            case MethodArgumentTypeMismatchException mismatch ->
                    Problem.badRequest(
                            "The parameter " + mismatch.getName() + " cannot be read. Mend it.");
            case HttpMessageNotReadableException unreadable ->
                    Problem.badRequest("The body is missing or cannot be read. Send it again.");
            case HttpRequestMethodNotSupportedException method ->
                    Statuses.methodNotAllowed(
                            "Allowed here: " + String.join(", ", allowed(method)) + ".");
            case ErrorResponse known -> Statuses.problem(known.getStatusCode().value());
            case AsyncRequestNotUsableException gone ->
                    Problem.badRequest("The connection was lost.");
            default -> {
                var problem = Statuses.inside(error, ThreadLocalRandom.current().nextInt(SPREAD));
                if (problem.status() == 500) {
                    LOG.error("request failed", error);
                }
                yield problem;
            }
        };
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException error) {
        var methods = error.getSupportedMethods();
        return methods == null ? new String[0] : methods;
    }
}
