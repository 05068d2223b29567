package org.doorstep.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a browser does at sign-in: keeps cookies, follows redirects within the hub, sends the form.
final class Browser implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI hub;

    Browser(URI hub) {
        this.hub = hub;
    }

    /// Opens an address and follows redirects as long as they stay at the hub.
    HttpResponse<String> open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    /// Presses the button of an officer.
    HttpResponse<String> choose(HttpResponse<String> page, String officer) {
        var hidden = HIDDEN.matcher(page.body());
        if (!hidden.find()) {
            throw new AssertionError("no form on the page: " + page.body());
        }
        return post(Map.of(hidden.group(1), hidden.group(2), "officer", officer));
    }

    HttpResponse<String> post(Map<String, String> form) {
        return follow(
                HttpRequest.newBuilder(hub.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form)))
                        .build());
    }

    /// The parameters with which the browser was sent to the laptop's listener.
    static Map<String, String> sentBack(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElseThrow();
        var parameters = new HashMap<String, String>();
        for (var pair : URI.create(location).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static String encode(Map<String, String> form) {
        var text = new StringBuilder();
        form.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private HttpResponse<String> follow(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            while (answer.statusCode() / 100 == 3) {
                var next =
                        answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
                if (!hub.getAuthority().equals(next.getAuthority())) {
                    return answer;
                }
                answer = client.send(HttpRequest.newBuilder(next).build(), BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
