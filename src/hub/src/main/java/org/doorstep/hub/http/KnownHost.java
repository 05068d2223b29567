package org.doorstep.hub.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.doorstep.hub.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only under the hub's own name, so that no page elsewhere can make its name point to a
/// hub on loopback and talk with it (DNS rebinding). Monitors may ask by any name.
public final class KnownHost extends OncePerRequestFilter {

    private final HubAddress address;
    private final ProblemAnswer answer;

    public KnownHost(HubAddress address, ProblemAnswer answer) {
        this.address = address;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/health");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.isOurs(request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            answer.write(
                    response,
                    new Problem(
                            421,
                            "/problems/unknown-host",
                            "Not this hub's name",
                            "The hub is reached at " + address.get() + " only."));
        }
    }
}
