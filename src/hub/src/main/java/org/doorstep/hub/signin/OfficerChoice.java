package org.doorstep.hub.signin;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.doorstep.domain.access.Officer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// In the demo an officer signs in by saying who they are. There is no password to guess or to
/// leak, and nobody but the demo's officers can be chosen.
final class OfficerChoice implements AuthenticationProvider {

    private final Supplier<List<Officer>> officers;
    private final Clock clock;

    OfficerChoice(Supplier<List<Officer>> officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication choice) {
        return officers.get().stream()
                .map(Officer::id)
                .filter(choice.getName()::equals)
                .findFirst()
                .map(id ->
                        UsernamePasswordAuthenticationToken.authenticated(id, null, List.of(now())))
                .orElseThrow(() -> new BadCredentialsException("not one of the demo's officers"));
    }

    /// When the choice was made: `auth_time` in the tokens.
    private FactorGrantedAuthority now() {
        return FactorGrantedAuthority.withAuthority("FACTOR_CHOICE")
                .issuedAt(clock.instant())
                .build();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
