package org.doorstep.sync.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import org.doorstep.sync.hub.HubException;

/// What ties an answer to the attempt that asked for it: none of it was ever used before.
///
/// @param state comes back with the browser
/// @param nonce comes back inside the id token
/// @param verifier proves to the issuer that who fetches the token is who asked (RFC 7636)
record Question(State state, Nonce nonce, CodeVerifier verifier) {

    static Question fresh() {
        return new Question(new State(), new Nonce(), new CodeVerifier());
    }

    /// Reads what the browser brought back.
    ///
    /// @param namesItself whether the issuer promises to say who it is (RFC 9207)
    /// @throws HubException [org.doorstep.sync.hub.Fault.Broken] if it does not belong to this
    ///   question
    AuthenticationResponse read(URI answer, Issuer issuer, boolean namesItself) {
        try {
            var response = AuthenticationResponseParser.parse(answer);
            if (!state.equals(response.getState())) {
                throw HubException.broken(
                        "the browser brought the answer to another question", null);
            }
            if (response.getIssuer() == null ? namesItself : !issuer.equals(response.getIssuer())) {
                throw HubException.broken("the browser brought another issuer's answer", null);
            }
            if (response.indicatesSuccess()
                    && response.toSuccessResponse().getAuthorizationCode() == null) {
                throw HubException.broken("the browser brought an answer without a code", null);
            }
            return response;
        } catch (ParseException e) {
            throw HubException.broken("the browser brought no answer", e);
        }
    }
}
