package org.doorstep.hub.signin;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.doorstep.hub.http.HubAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends the browser back to the laptop's listener with the code, and forgets the officer: the next
/// sign-in on this machine asks again who it is. Names the issuer (RFC 9207).
final class SignedInAnswer implements AuthenticationSuccessHandler {

    private final HubAddress address;

    SignedInAnswer(HubAddress address) {
        this.address = address;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        var back =
                UriComponentsBuilder.fromUriString(requireNonNull(granted.getRedirectUri()))
                        .queryParam("code", "{code}")
                        .queryParam("iss", "{iss}");
        var values = new HashMap<String, Object>();
        values.put("code", requireNonNull(granted.getAuthorizationCode()).getTokenValue());
        values.put("iss", address.get());
        if (granted.getState() != null) {
            back.queryParam("state", "{state}");
            values.put("state", granted.getState());
        }
        response.sendRedirect(back.encode().buildAndExpand(values).toUriString());
    }
}
