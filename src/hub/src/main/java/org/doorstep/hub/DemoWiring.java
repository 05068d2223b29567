package org.doorstep.hub;

import org.doorstep.hub.access.Access;
import org.doorstep.hub.signin.DemoIssuerSecurity;
import org.doorstep.hub.signin.SignIn;
import org.doorstep.hub.signin.SignInPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// In the demo: an issuer of the hub's own, with the officers to choose from.
@Configuration(proxyBeanMethods = false)
@Import(DemoIssuerSecurity.class)
class DemoWiring {

    @Bean
    SignIn.DemoIssuer demo(HubSettings settings) {
        return (SignIn.DemoIssuer) settings.signIn();
    }

    @Bean
    SignInPage page(HubSettings settings, Access access) {
        return new SignInPage(settings.councilName(), access::demoOfficers);
    }
}
