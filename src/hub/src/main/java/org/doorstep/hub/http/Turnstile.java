package org.doorstep.hub.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets so many requests of one caller through at a time and asks the rest to come back: one laptop
/// gone wild must not take the hub from the others.
public final class Turnstile implements HandlerInterceptor {

    private static final String PASSED = Turnstile.class.getName();

    private final int atATime;
    private final ConcurrentMap<String, Integer> inside = new ConcurrentHashMap<>();

    /// @param atATime requests of one caller
    public Turnstile(int atATime) {
        this.atATime = atATime;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = request.getUserPrincipal();
        if (caller == null) {
            return true;
        }
        if (inside.merge(caller.getName(), 1, Integer::sum) > atATime) {
            leave(caller.getName());
            throw new Refused(
                    Problem.tooMany(
                            "At most "
                                    + atATime
                                    + " requests at a time. Wait a second, then try again.",
                            Duration.ofSeconds(1)));
        }
        request.setAttribute(PASSED, caller.getName());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception error) {
        if (request.getAttribute(PASSED) instanceof String caller) {
            leave(caller);
        }
    }

    private void leave(String caller) {
        inside.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }
}
