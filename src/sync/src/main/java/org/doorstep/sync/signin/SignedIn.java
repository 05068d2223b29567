package org.doorstep.sync.signin;

import java.net.URI;
import java.time.Instant;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubException;
import org.jspecify.annotations.Nullable;

/// The officer has signed in.
///
/// @param subject the issuer's id for the officer
/// @param name as the issuer has it; the subject if it gives none
/// @param issuer who says so
/// @param clientId the name under which this client signed in there
/// @param accessToken what the hub wants to see
/// @param expires when the hub will no longer take it
/// @param refreshToken renews the session without the officer; null if the issuer gives none
public record SignedIn(
        String subject,
        String name,
        URI issuer,
        String clientId,
        String accessToken,
        Instant expires,
        @Nullable String refreshToken)
        implements SignInResult {

    /// Shows this sign-in's token until the hub refuses it. For the first words with the hub,
    /// before there is a vault to keep anything in.
    public Bearer once() {
        return new Bearer() {
            @Override
            public String token() {
                return accessToken;
            }

            @Override
            public void refused(String token) {
                throw HubException.signInNeeded();
            }
        };
    }

    /// Says nothing that a log must not hold.
    @Override
    public String toString() {
        return "SignedIn[expires=" + expires + "]";
    }
}
