package org.doorstep.sync.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.HubCard;
import org.jspecify.annotations.Nullable;

/// An OpenID Connect issuer that lets Priya in at once, and that can be told to misbehave.
final class ScriptedIssuer implements AutoCloseable {

    static final String CLIENT = "doorstep";

    /// What the browser brings back, before it does.
    UnaryOperator<Map<String, String>> back = answer -> answer;

    /// What the id token says.
    UnaryOperator<JWTClaimsSet.Builder> claims = told -> told;

    /// The refresh token that is good now; null: none is.
    volatile @Nullable String refresh = "refresh-1";

    volatile long lifetime = 600;

    /// Every grant that was asked for.
    final List<String> grants = new CopyOnWriteArrayList<>();

    /// Signs the id tokens; the published key unless told otherwise.
    volatile ECKey signer;

    private final ECKey key;
    private final Json json = new Json();
    private final HttpServer server;
    private volatile Map<String, List<String>> asked = Map.of();

    ScriptedIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
            signer = key;
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    HubCard hub() {
        return new HubCard("Wrenford Borough Council", address(), CLIENT);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// What the sign-in page was asked with.
    String asked(String parameter) {
        return asked.getOrDefault(parameter, List.of("")).getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> answer(exchange, 200, described());
                case "/keys" -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                case "/authorize" -> letIn(exchange);
                case "/token" -> tokens(exchange);
                default -> answer(exchange, 404, Map.of());
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> described() {
        return Map.of(
                "issuer", address().toString(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "scopes_supported", List.of("openid", "profile"),
                "id_token_signing_alg_values_supported", List.of("ES256"),
                "authorization_response_iss_parameter_supported", true);
    }

    private void letIn(HttpExchange exchange) throws IOException {
        asked = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        var answer = new TreeMap<String, String>();
        answer.put("code", "code-1");
        answer.put("state", asked("state"));
        answer.put("iss", address().toString());
        var parameters = new TreeMap<String, List<String>>();
        back.apply(answer).forEach((name, value) -> parameters.put(name, List.of(value)));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked("redirect_uri") + "?" + URLUtils.serializeParameters(parameters));
        exchange.sendResponseHeaders(302, -1);
    }

    private void tokens(HttpExchange exchange) throws IOException, JOSEException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = URLUtils.parseParameters(body);
        grants.add(form.get("grant_type").getFirst());
        if (!isGood(form)) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var tokens = new TreeMap<String, Object>();
        tokens.put("access_token", "access-" + grants.size());
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", lifetime);
        tokens.put("id_token", idToken());
        if (refresh != null) {
            refresh = "refresh-" + (grants.size() + 1);
            tokens.put("refresh_token", refresh);
        }
        answer(exchange, 200, tokens);
    }

    private boolean isGood(Map<String, List<String>> form) {
        if (form.get("grant_type").getFirst().equals("refresh_token")) {
            return Objects.equals(form.get("refresh_token").getFirst(), refresh);
        }
        var proof =
                CodeChallenge.compute(
                        CodeChallengeMethod.S256,
                        new CodeVerifier(form.get("code_verifier").getFirst()));
        return form.get("code").getFirst().equals("code-1")
                && form.get("redirect_uri").getFirst().equals(asked("redirect_uri"))
                && proof.getValue().equals(asked("code_challenge"));
    }

    private String idToken() throws JOSEException {
        var now = new Date();
        var told =
                claims.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(address().toString())
                                        .audience(CLIENT)
                                        .subject("o-1")
                                        .claim("name", "Priya Nair")
                                        .claim("nonce", asked("nonce"))
                                        .issueTime(now)
                                        .expirationTime(new Date(now.getTime() + 600_000)))
                        .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build();
        var token = new SignedJWT(header, told);
        token.sign(new ECDSASigner(signer));
        return token.serialize();
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> value)
            throws IOException {
        var bytes = json.bytes(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
