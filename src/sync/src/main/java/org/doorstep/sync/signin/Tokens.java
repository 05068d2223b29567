package org.doorstep.sync.signin;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.doorstep.domain.laptop.Settings;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.sync.hub.Bearer;
import org.doorstep.sync.hub.HubException;
import org.jspecify.annotations.Nullable;

/// The officer's session with the hub: the access token in memory alone, what renews it in the
/// encrypted vault. Renews by itself, once for however many ask at the same time.
public final class Tokens implements Bearer {

    private static final String KEY = "sign_in.session";

    /// A token that ends sooner is not worth showing.
    private static final Duration LEAST = Duration.ofSeconds(30);

    private final Settings vault;
    private final String owner;
    private final InstantSource clock;
    private final Json json = new Json();
    private @Nullable Access access;
    private @Nullable CouncilIssuer issuer;

    /// @param vault where the session is kept
    /// @param owner id of the officer whose vault it is
    public Tokens(Settings vault, String owner, InstantSource clock) {
        this.vault = vault;
        this.owner = owner;
        this.clock = clock;
    }

    /// Takes a new sign-in.
    ///
    /// @param officer id of the officer whom the hub names for it: it alone says who somebody is
    /// @return false, and nothing is taken, if it is another officer's than the one whose vault
    ///   this is
    public synchronized boolean keep(SignedIn signedIn, String officer) {
        if (!officer.equals(owner)) {
            return false;
        }
        write(new Session(signedIn.issuer(), signedIn.clientId(), signedIn.refreshToken()));
        access = new Access(signedIn.accessToken(), signedIn.expires());
        issuer = null;
        return true;
    }

    /// Signs out: the hub answers no more until the next sign-in.
    public synchronized void forget() {
        access = null;
        session().ifPresent(held -> write(held.with(null)));
    }

    @Override
    public synchronized String token() {
        if (access != null && clock.instant().isBefore(access.expires().minus(LEAST))) {
            return access.token();
        }
        access = renew(session().orElseThrow(HubException::signInNeeded));
        return access.token();
    }

    @Override
    public synchronized void refused(String token) {
        if (access != null && access.token().equals(token)) {
            access = null;
        }
    }

    private Access renew(Session held) {
        if (held.refreshToken() == null) {
            throw HubException.signInNeeded();
        }
        if (issuer == null) {
            issuer = CouncilIssuer.discover(held.issuer(), held.clientId());
        }
        var answer = issuer.renew(new RefreshToken(held.refreshToken()));
        if (answer instanceof TokenErrorResponse no) {
            if (OAuth2Error.INVALID_GRANT.equals(no.getErrorObject())) {
                write(held.with(null));
            }
            throw HubException.signInNeeded();
        }
        var tokens = answer.toSuccessResponse().getTokens();
        var next = tokens.getRefreshToken();
        if (next != null) {
            // Before the access token is used: the old one may be worth nothing from now on.
            write(held.with(next.getValue()));
        }
        return new Access(
                tokens.getAccessToken().getValue(), Lifetime.end(tokens.getAccessToken(), clock));
    }

    private Optional<Session> session() {
        try {
            return vault.get(KEY).map(text -> json.read(text, Session.class));
        } catch (ProtocolException e) {
            // Not ours, or of a version to come: as good as none, and the next sign-in replaces it.
            return Optional.empty();
        }
    }

    private void write(Session session) {
        vault.put(KEY, json.write(session));
    }

    private record Access(String token, Instant expires) {}

    /// What outlives a restart.
    private record Session(URI issuer, String clientId, @Nullable String refreshToken) {

        Session with(@Nullable String token) {
            return new Session(issuer, clientId, token);
        }
    }
}
