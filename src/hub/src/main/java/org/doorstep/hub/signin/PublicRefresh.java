package org.doorstep.hub.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Refresh tokens for a program on a laptop, which can keep no client secret. Spring's server gives
/// them to confidential clients only; RFC 9700 §2.2.2 allows them to public ones when each is used
/// once, as the demo's are.
final class PublicRefresh {

    private static final int TOKEN_BYTES = 48;

    private PublicRefresh() {}

    /// Reads a refresh request that names a client and proves nothing else.
    static final class Request implements AuthenticationConverter {

        @Override
        public @Nullable Authentication convert(HttpServletRequest request) {
            var client = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
            var isRefresh =
                    AuthorizationGrantType.REFRESH_TOKEN
                            .getValue()
                            .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
            if (!isRefresh
                    || client == null
                    || client.length != 1
                    || request.getHeader("Authorization") != null
                    || request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) != null) {
                return null;
            }
            return new OAuth2ClientAuthenticationToken(
                    client[0],
                    ClientAuthenticationMethod.NONE,
                    null,
                    Map.of(
                            OAuth2ParameterNames.GRANT_TYPE,
                            AuthorizationGrantType.REFRESH_TOKEN.getValue()));
        }
    }

    /// Lets a public client through to its refresh token, which is the proof.
    static final class Check implements AuthenticationProvider {

        private final RegisteredClientRepository clients;

        Check(RegisteredClientRepository clients) {
            this.clients = clients;
        }

        @Override
        public @Nullable Authentication authenticate(Authentication asked) {
            var request = (OAuth2ClientAuthenticationToken) asked;
            var isRefresh =
                    AuthorizationGrantType.REFRESH_TOKEN
                            .getValue()
                            .equals(
                                    request.getAdditionalParameters()
                                            .get(OAuth2ParameterNames.GRANT_TYPE));
            if (!isRefresh
                    || !ClientAuthenticationMethod.NONE.equals(
                            request.getClientAuthenticationMethod())) {
                return null;
            }
            var client = clients.findByClientId(request.getName());
            if (client == null
                    || !client.getClientAuthenticationMethods()
                            .contains(ClientAuthenticationMethod.NONE)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(
                    client, ClientAuthenticationMethod.NONE, null);
        }

        @Override
        public boolean supports(Class<?> type) {
            return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
        }
    }

    /// Makes refresh tokens for every client that may have them.
    static final class Tokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

        private final Clock clock;
        private final SecureRandom random = new SecureRandom();

        Tokens(Clock clock) {
            this.clock = clock;
        }

        @Override
        public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
            if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
                return null;
            }
            var bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            var now = clock.instant();
            var life = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
            return new OAuth2RefreshToken(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    now,
                    now.plus(life));
        }
    }
}
