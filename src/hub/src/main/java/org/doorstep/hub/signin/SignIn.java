package org.doorstep.hub.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.nio.file.Path;

/// Whose tokens the hub takes.
public sealed interface SignIn {

    /// The client id of the officers' program.
    String clientId();

    /// What the tokens must name as their audience.
    String audience();

    /// The council's OpenID Connect issuer.
    record CouncilIssuer(URI issuer, String audience, String clientId) implements SignIn {}

    /// An issuer inside the hub for the demo: officers sign in by choosing who they are. Never for
    /// real data.
    ///
    /// @param folder keeps the signing key and the importer's secret from one run to the next
    record DemoIssuer(Path folder) implements SignIn {

        public static final String DESKTOP = "doorstep-desktop";
        public static final String IMPORTER = "doorstep-importer";

        @Override
        public String clientId() {
            return DESKTOP;
        }

        @Override
        public String audience() {
            return "doorstep-hub";
        }

        /// The secret of [#IMPORTER]; made when it is first asked for.
        public String importerSecret() {
            return new DemoSecrets(folder).importerSecret();
        }

        RSAKey signingKey() {
            return new DemoSecrets(folder).signingKey();
        }
    }
}
