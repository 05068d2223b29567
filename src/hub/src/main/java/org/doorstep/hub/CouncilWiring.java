package org.doorstep.hub;

import java.time.Clock;
import org.doorstep.hub.signin.AccessTokens;
import org.doorstep.hub.signin.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// In service: tokens of the council's own issuer.
@Configuration(proxyBeanMethods = false)
class CouncilWiring {

    @Bean
    JwtDecoder tokens(HubSettings settings, Clock clock) {
        return AccessTokens.of((SignIn.CouncilIssuer) settings.signIn(), clock);
    }
}
