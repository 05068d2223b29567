package org.doorstep.hub.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.http.HubAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The demo's OpenID Connect issuer: Spring's authorization server with one public client for
/// laptops and one machine client for imports. Switched on only when the settings ask for it.
///
/// What it has handed out is kept in memory: after a restart officers sign in again.
@Configuration(proxyBeanMethods = false)
public class DemoIssuerSecurity {

    private static final Duration ACCESS = Duration.ofMinutes(10);
    private static final Duration REFRESH = Duration.ofHours(12);

    /// Any port of the loopback interface (RFC 8252 §7.3); nothing else of the address may differ.
    private static final String LISTENER = "http://127.0.0.1/signed-in";

    @Bean
    @Order(1)
    SecurityFilterChain issuer(
            HttpSecurity http,
            RegisteredClientRepository clients,
            OAuth2TokenGenerator<?> tokens,
            HubAddress address) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.tokenGenerator(tokens)
                                    .clientAuthentication(client ->
                                            client.authenticationConverter(
                                                            new PublicRefresh.Request())
                                                    .authenticationProviders(all ->
                                                            all.addFirst(
                                                                    new PublicRefresh.Check(
                                                                            clients))))
                                    .authorizationEndpoint(endpoint ->
                                            endpoint.authorizationResponseHandler(
                                                    new SignedInAnswer(address)))
                                    .oidc(DemoIssuerSecurity::describe);
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(SignInPage.PATH)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInPage(HttpSecurity http, Access access, SignInPage page, Clock clock) {
        return http.securityMatcher(SignInPage.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .authenticationProvider(new OfficerChoice(access::demoOfficers, clock))
                .formLogin(form ->
                        form.loginPage(SignInPage.PATH)
                                .usernameParameter("officer")
                                .defaultSuccessUrl(SignInPage.PATH))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(page.policy()))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .logout(logout -> logout.disable())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(SignIn.DemoIssuer demo) {
        var laptop =
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId(SignIn.DemoIssuer.DESKTOP)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(LISTENER)
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                                        .accessTokenTimeToLive(ACCESS)
                                        .refreshTokenTimeToLive(REFRESH)
                                        .reuseRefreshTokens(false)
                                        .build())
                        .build();
        var importer =
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId(SignIn.DemoIssuer.IMPORTER)
                        .clientSecret(
                                PasswordEncoderFactories.createDelegatingPasswordEncoder()
                                        .encode(demo.importerSecret()))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .scope(Rights.IMPORT_SCOPE)
                        .scope(Rights.GOVERNANCE_SCOPE)
                        .tokenSettings(
                                TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                        .build();
        return new InMemoryRegisteredClientRepository(laptop, importer);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new InMemoryOAuth2AuthorizationService();
    }

    @Bean
    AuthorizationServerSettings endpoints() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> keys(SignIn.DemoIssuer demo) {
        return new ImmutableJWKSet<>(new JWKSet(demo.signingKey()));
    }

    @Bean
    OAuth2TokenGenerator<?> tokenGenerator(
            JWKSource<SecurityContext> keys, SignIn.DemoIssuer demo, Clock clock) {
        var access = new JwtGenerator(new NimbusJwtEncoder(keys));
        access.setClock(clock);
        access.setJwtCustomizer(context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(demo.audience()));
            }
        });
        return new DelegatingOAuth2TokenGenerator(access, new PublicRefresh.Tokens(clock));
    }

    @Bean
    JwtDecoder tokens(
            JWKSource<SecurityContext> keys,
            HubAddress address,
            SignIn.DemoIssuer demo,
            Clock clock) {
        return AccessTokens.of(keys, address::get, demo, clock);
    }

    private static void describe(OidcConfigurer oidc) {
        oidc.providerConfigurationEndpoint(endpoint ->
                endpoint.providerConfigurationCustomizer(described ->
                        described.claim("authorization_response_iss_parameter_supported", true)));
    }
}
