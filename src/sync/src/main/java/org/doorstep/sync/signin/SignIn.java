package org.doorstep.sync.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.signin.SignInResult.NotSignedIn;
import org.doorstep.sync.signin.SignInResult.Reason;

/// One attempt to sign in: shows the council's sign-in page in the browser and waits for the
/// browser to come back (OAuth 2 authorization code with PKCE, RFC 8252, OpenID Connect).
public final class SignIn {

    /// How long an officer may take at the council's sign-in page.
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(3);

    private final HubCard hub;
    private final Browser browser;
    private final InstantSource clock;
    private final Duration limit;
    private final CompletableFuture<URI> answer = new CompletableFuture<>();

    /// @param hub names the issuer
    /// @param limit see [#USUAL_LIMIT]
    public SignIn(HubCard hub, Browser browser, InstantSource clock, Duration limit) {
        this.hub = hub;
        this.browser = browser;
        this.clock = clock;
        this.limit = limit;
    }

    /// Signs in; blocks until it is decided.
    public SignInResult attempt() {
        try {
            return converse(CouncilIssuer.discover(hub.issuer(), hub.clientId()));
        } catch (HubException e) {
            var reason =
                    e.fault() instanceof Fault.Offline ? Reason.UNREACHABLE : Reason.NOT_TRUSTED;
            return new NotSignedIn(reason, String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            return new NotSignedIn(Reason.CANCELLED, "given up");
        } catch (TimeoutException e) {
            return new NotSignedIn(Reason.TIMED_OUT, "nobody came back from the browser");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotSignedIn(Reason.CANCELLED, "interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the listener never fails", e);
        }
    }

    /// Gives up, from any thread.
    public void cancel() {
        answer.cancel(false);
    }

    private SignInResult converse(CouncilIssuer issuer)
            throws InterruptedException, ExecutionException, TimeoutException {
        var question = Question.fresh();
        try (var loopback = Loopback.open(back -> isGood(back, question, issuer), answer)) {
            if (!browser.open(issuer.page(question, loopback.redirect()))) {
                return new NotSignedIn(Reason.NO_BROWSER, "no browser can be opened");
            }
            var back = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            var response = question.read(back, issuer.issuer(), issuer.namesItself());
            if (response instanceof AuthenticationErrorResponse no) {
                return new NotSignedIn(Reason.DENIED, no.getErrorObject().getCode());
            }
            var code = response.toSuccessResponse().getAuthorizationCode();
            return redeem(code, loopback.redirect(), question, issuer);
        }
    }

    private SignInResult redeem(
            AuthorizationCode code, URI redirect, Question question, CouncilIssuer issuer) {
        TokenResponse response = issuer.redeem(code, redirect, question);
        if (response instanceof TokenErrorResponse no) {
            return new NotSignedIn(Reason.DENIED, String.valueOf(no.getErrorObject().getCode()));
        }
        if (!(response instanceof OIDCTokenResponse yes)
                || yes.getOIDCTokens().getIDToken() == null) {
            return new NotSignedIn(Reason.NOT_TRUSTED, "nobody says who signed in");
        }
        var tokens = yes.getOIDCTokens();
        var who = issuer.verify(tokens.getIDToken(), question.nonce());
        var subject = who.getSubject().getValue();
        var name = who.getStringClaim("name");
        var refresh = tokens.getRefreshToken();
        return new SignedIn(
                subject,
                name == null ? subject : name,
                hub.issuer(),
                hub.clientId(),
                tokens.getAccessToken().getValue(),
                Lifetime.end(tokens.getAccessToken(), clock),
                refresh == null ? null : refresh.getValue());
    }

    private static boolean isGood(URI back, Question question, CouncilIssuer issuer) {
        try {
            return question.read(back, issuer.issuer(), issuer.namesItself()).indicatesSuccess();
        } catch (HubException e) {
            return false;
        }
    }
}
