package org.doorstep.hub.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Checks of access tokens: signature, issuer, audience and time.
public final class AccessTokens {

    private AccessTokens() {}

    /// Tokens of the council's issuer. It is asked for its keys when the first token comes, so that
    /// the hub starts without it.
    public static JwtDecoder of(SignIn.CouncilIssuer council, Clock clock) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(council.issuer().toString()).build();
            decoder.setJwtValidator(checks(council::issuer, council.audience(), clock));
            return decoder;
        });
    }

    /// Tokens of the demo's issuer, which is the hub itself.
    static JwtDecoder of(
            JWKSource<SecurityContext> keys,
            Supplier<URI> issuer,
            SignIn.DemoIssuer demo,
            Clock clock) {
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        decoder.setJwtValidator(checks(issuer, demo.audience(), clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> checks(
            Supplier<URI> issuer, String audience, Clock clock) {
        Predicate<Object> ours =
                claim -> claim != null && issuer.get().toString().equals(claim.toString());
        Predicate<List<String>> forUs = claim -> claim != null && claim.contains(audience);
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtClaimValidator<>(JwtClaimNames.ISS, ours),
                new JwtClaimValidator<>(JwtClaimNames.AUD, forUs));
    }
}
