package org.doorstep.demo.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.doorstep.hub.signin.SignIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a council's nightly job does: brings extracts to the hub over HTTP, with the right to
/// import and no other.
public final class ImporterClient implements AutoCloseable {

    /// A token is renewed this long before it ends.
    private static final Duration TOKEN_MARGIN = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI hub;
    private final String secret;
    private String token = "";
    private long tokenGoodUntil;

    /// @param secret the importer's, see [SignIn.DemoIssuer#importerSecret()]
    public ImporterClient(URI hub, String secret) {
        this.hub = hub;
        this.secret = secret;
    }

    /// Brings one extract.
    ///
    /// @return the hub's counts
    public JsonNode bring(String source, LocalDate night, Path csv)
            throws IOException, InterruptedException {
        return send(
                authorised("/v1/imports/" + source + "?night=" + night)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(csv)));
    }

    /// Begins to link what is new.
    JsonNode link() throws IOException, InterruptedException {
        return send(authorised("/v1/links").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /// How a link run stands.
    JsonNode linkRun(String id) throws IOException, InterruptedException {
        return send(authorised("/v1/links/" + id).GET());
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder authorised(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(hub.resolve(path))
                .header("Authorization", "Bearer " + token());
    }

    /// One asks for all: extracts are brought side by side.
    private synchronized String token() throws IOException, InterruptedException {
        if (System.nanoTime() >= tokenGoodUntil) {
            renewToken();
        }
        return token;
    }

    private void renewToken() throws IOException, InterruptedException {
        var basic = (SignIn.DemoIssuer.IMPORTER + ":" + secret).getBytes(StandardCharsets.UTF_8);
        var answer =
                send(
                        HttpRequest.newBuilder(hub.resolve("/oauth2/token"))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(basic))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials&scope=import")));
        token = answer.path("access_token").asString();
        var lifetime = Duration.ofSeconds(answer.path("expires_in").asLong()).minus(TOKEN_MARGIN);
        tokenGoodUntil = System.nanoTime() + lifetime.toNanos();
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "The hub answered " + answer.statusCode() + ": " + detail(answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /// What a problem says to people; all of it if it is none.
    private static String detail(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asString(body);
        } catch (JacksonException noProblem) {
            return body;
        }
    }
}
