package org.doorstep.demo.browse;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.sync.signin.Browser;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// Signs an officer in as a person would: opens the page, presses the button with the officer's
/// name, and goes wherever the answer leads. Each page is opened in a private window: nothing is
/// remembered from the last.
public final class FollowingBrowser implements Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String officer;

    /// @param officer the name on the button, for example *Priya Nair*
    public FollowingBrowser(String officer) {
        this.officer = officer;
    }

    @Override
    public boolean open(URI page) {
        try (var http = privateWindow()) {
            var shown = get(http, page);
            var closing = post(http, shown);
            if (closing.statusCode() != 200) {
                throw new BrowseException(
                        "after the sign-in the browser shows " + closing.statusCode(), null);
            }
            return true;
        } catch (IOException e) {
            throw new BrowseException("the page cannot be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpClient privateWindow() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .connectTimeout(PATIENCE)
                .build();
    }

    private static HttpResponse<String> get(HttpClient http, URI page)
            throws IOException, InterruptedException {
        return http.send(asPerson(page).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient http, HttpResponse<String> shown)
            throws IOException, InterruptedException {
        var page = Jsoup.parse(shown.body(), shown.uri().toString());
        var button = button(page);
        if (!(button.closest("form") instanceof FormElement form)) {
            throw new BrowseException("the button of " + officer + " is in no form", null);
        }
        var action = form.hasAttr("action") ? form.absUrl("action") : shown.uri().toString();
        var pressed = HttpConnection.KeyVal.create(button.attr("name"), button.attr("value"));
        var fields =
                Stream.concat(form.formData().stream(), Stream.of(pressed))
                        .map(FollowingBrowser::encode)
                        .collect(Collectors.joining("&"));
        return http.send(
                asPerson(URI.create(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    private Element button(Element page) {
        return page.select("form button").stream()
                .filter(button -> button.text().contains(officer))
                .findFirst()
                .orElseThrow(() ->
                        new BrowseException(
                                "the page “"
                                        + page.select("h1").text()
                                        + "” has no button for "
                                        + officer,
                                null));
    }

    private static HttpRequest.Builder asPerson(URI page) {
        return HttpRequest.newBuilder(page)
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml");
    }

    private static String encode(KeyVal field) {
        return URLEncoder.encode(field.key(), StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8);
    }
}
