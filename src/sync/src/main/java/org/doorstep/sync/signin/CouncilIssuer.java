package org.doorstep.sync.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.SafeAddress;

/// The council's OpenID Connect issuer, as it describes itself.
final class CouncilIssuer {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 20_000;
    private static final int KEYS_BYTES = 1 << 20;

    /// Asked for where the issuer has them; `openid` always.
    private static final List<String> WISHES = List.of("profile", "offline_access");

    private final OIDCProviderMetadata described;
    private final ClientID client;

    private CouncilIssuer(OIDCProviderMetadata described, ClientID client) {
        this.described = described;
        this.client = client;
    }

    /// Asks the issuer for its description.
    ///
    /// @throws HubException if it cannot be reached, or describes another than itself
    static CouncilIssuer discover(URI issuer, String clientId) {
        SafeAddress.require(issuer, "the address of the council's sign-in");
        try {
            var described =
                    OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_MILLIS, READ_MILLIS);
            return new CouncilIssuer(described, new ClientID(clientId));
        } catch (IOException e) {
            throw HubException.offline("the council's sign-in does not answer", e);
        } catch (GeneralException e) {
            throw HubException.broken("the council's sign-in does not describe itself", e);
        }
    }

    Issuer issuer() {
        return described.getIssuer();
    }

    /// Whether it promises to say in its answers who it is (RFC 9207).
    boolean namesItself() {
        return described.supportsAuthorizationResponseIssuerParam();
    }

    /// The page at which the officer signs in.
    URI page(Question question, URI redirect) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope(), client, redirect)
                .endpointURI(described.getAuthorizationEndpointURI())
                .state(question.state())
                .nonce(question.nonce())
                .codeChallenge(question.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Fetches the tokens for which the browser brought the code.
    TokenResponse redeem(AuthorizationCode code, URI redirect, Question question) {
        return ask(new AuthorizationCodeGrant(code, redirect, question.verifier()));
    }

    /// Renews a session without the officer.
    TokenResponse renew(RefreshToken token) {
        return ask(new RefreshTokenGrant(token));
    }

    /// Checks who signed in: signature, issuer, audience, time and nonce.
    IDTokenClaimsSet verify(JWT idToken, Nonce nonce) {
        if (!(idToken.getHeader().getAlgorithm() instanceof JWSAlgorithm signed)
                || !JWSAlgorithm.Family.SIGNATURE.contains(signed)) {
            throw HubException.broken("an id token that is not signed", null);
        }
        try {
            var keys = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, KEYS_BYTES);
            return new IDTokenValidator(
                            issuer(), client, signed, described.getJWKSetURI().toURL(), keys)
                    .validate(idToken, nonce);
        } catch (BadJOSEException | JOSEException | IOException e) {
            throw HubException.broken("an id token that cannot be trusted", e);
        }
    }

    private TokenResponse ask(AuthorizationGrant grant) {
        try {
            var request =
                    new TokenRequest.Builder(described.getTokenEndpointURI(), client, grant)
                            .build()
                            .toHTTPRequest();
            request.setConnectTimeout(CONNECT_MILLIS);
            request.setReadTimeout(READ_MILLIS);
            request.setFollowRedirects(false);
            var answer = request.send();
            if (answer.getStatusCode() >= 500 || answer.getStatusCode() == 429) {
                throw HubException.offline(
                        "the council's sign-in answers " + answer.getStatusCode(), null);
            }
            return OIDCTokenResponseParser.parse(answer);
        } catch (IOException e) {
            throw HubException.offline("the council's sign-in does not answer", e);
        } catch (ParseException e) {
            throw HubException.broken("the council's sign-in gives no tokens", e);
        }
    }

    private Scope scope() {
        var scope = new Scope("openid");
        var offered = described.getScopes();
        if (offered != null) {
            WISHES.stream().filter(offered::contains).forEach(scope::add);
        }
        return scope;
    }
}
