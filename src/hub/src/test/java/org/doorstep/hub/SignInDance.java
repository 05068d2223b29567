package org.doorstep.hub;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doorstep.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/// The laptop's side of a sign-in: authorization code with PKCE.
final class SignInDance {

    static final String LISTENER = "http://127.0.0.1:53123/signed-in";
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-0123456789";

    private static final Json JSON = new Json();

    private final Http http;

    SignInDance(Http http) {
        this.http = http;
    }

    /// The parameters of an honest request; tests change them.
    static Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "doorstep-desktop");
        request.put("redirect_uri", LISTENER);
        request.put("scope", "openid");
        request.put("state", "state-1 2");
        request.put("code_challenge", challenge(VERIFIER));
        request.put("code_challenge_method", "S256");
        return request;
    }

    HttpResponse<String> authorize(Browser browser, Map<String, String> request) {
        return browser.open(http.hub() + "/oauth2/authorize?" + Browser.encode(request));
    }

    /// Signs in and gives what the listener received.
    Map<String, String> code(String officer) {
        try (var browser = new Browser(http.hub())) {
            var page = authorize(browser, request());
            return Browser.sentBack(browser.choose(page, officer));
        }
    }

    Answer redeem(String code, String verifier) {
        return token(
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "doorstep-desktop",
                        "redirect_uri", LISTENER,
                        "code", code,
                        "code_verifier", verifier));
    }

    Answer refresh(String refreshToken) {
        return token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "doorstep-desktop",
                        "refresh_token", refreshToken));
    }

    /// A machine's token for imports.
    Answer importer(String secret) {
        return machine(secret, "import");
    }

    /// A token of whoever answers for information governance.
    String governor(String secret) {
        return field(machine(secret, "governance"), "access_token");
    }

    private Answer machine(String secret, String scope) {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("doorstep-importer:" + secret).getBytes(StandardCharsets.UTF_8));
        return http.send(
                "/oauth2/token",
                request ->
                        request.header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=client_credentials&scope=" + scope)));
    }

    /// An access token of the officer.
    String tokenOf(String officer) {
        return field(redeem(code(officer).get("code"), VERIFIER), "access_token");
    }

    static String field(Answer answer, String name) {
        JsonNode value = JSON.tree(answer.text()).get(name);
        if (value == null) {
            throw new AssertionError("no " + name + " in " + answer.text());
        }
        return value.asString();
    }

    private Answer token(Map<String, String> form) {
        return http.send(
                "/oauth2/token",
                request ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(Browser.encode(form))));
    }

    static String challenge(String verifier) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
