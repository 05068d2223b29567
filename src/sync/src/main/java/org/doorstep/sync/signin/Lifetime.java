package org.doorstep.sync.signin;

import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Until when an access token is good.
final class Lifetime {

    /// For an issuer that does not say.
    private static final Duration USUAL = Duration.ofMinutes(5);

    private Lifetime() {}

    static Instant end(AccessToken token, InstantSource clock) {
        var told = Duration.ofSeconds(token.getLifetime());
        return clock.instant().plus(told.isPositive() ? told : USUAL);
    }
}
