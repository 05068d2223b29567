package org.doorstep.hub.signin;

import org.doorstep.hub.http.ProblemAnswer;
import org.doorstep.hub.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Every address needs a bearer token but the few that a laptop or a monitor asks before anybody
/// has signed in.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class ResourceSecurity {

    private static final String[] OPEN = {"/health", "/openapi.json", "/v1/hub"};
    private static final String[] IMPORTING = {
        "/v1/imports", "/v1/imports/**", "/v1/links", "/v1/links/**", "/v1/reference/**"
    };

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain bearerTokens(HttpSecurity http, JwtDecoder tokens, ProblemAnswer answer) {
        AuthenticationEntryPoint signInNeeded =
                (request, response, error) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    answer.write(response, Problem.signInNeeded());
                };
        AccessDeniedHandler notAllowed =
                (request, response, error) ->
                        answer.write(
                                response,
                                Problem.notAllowed("Your token does not grant what this needs."));
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(IMPORTING)
                                .hasAuthority(Rights.IMPORT)
                                .requestMatchers("/v1/access/**")
                                .hasAuthority(Rights.GOVERNANCE)
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(tokens))
                                .authenticationEntryPoint(signInNeeded)
                                .accessDeniedHandler(notAllowed))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(signInNeeded)
                                .accessDeniedHandler(notAllowed))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookies here, so nothing that another site could make a browser send.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .build();
    }
}
