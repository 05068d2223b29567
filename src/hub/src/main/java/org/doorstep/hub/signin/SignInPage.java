package org.doorstep.hub.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Officer;
import org.doorstep.hub.council.HubException;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The demo's sign-in page: one button for each officer. Needs no script and nothing from
/// elsewhere.
@Hidden
@RestController
public final class SignInPage {

    static final String PATH = "/sign-in";

    private final String council;
    private final Supplier<List<Officer>> officers;
    private final String frame;
    private final String policy;

    public SignInPage(String council, Supplier<List<Officer>> officers) {
        this.council = council;
        this.officers = officers;
        var style = resource("sign-in.css");
        this.frame = resource("sign-in.html").replace("{style}", style);
        // Browsers apply form-action to the redirect that follows, which goes to the laptop's
        // listener.
        this.policy =
                "default-src 'none'; style-src 'sha256-"
                        + sha256(style)
                        + "'; form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors"
                        + " 'none'";
    }

    /// What the page may load and where it may lead (Content-Security-Policy).
    String policy() {
        return policy;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam(required = false) String error) {
        var people = officers.get();
        if (new HttpSessionRequestCache().getRequest(request, response) == null) {
            return page(
                    "Start from Doorstep",
                    "<p class=\"quiet\">Open Doorstep on your laptop and choose Sign in there. You come"
                            + " back to this page.</p>");
        }
        if (people.isEmpty()) {
            return page(
                    "Nobody can sign in yet",
                    "<p class=\"quiet\">The council's staff list has not been imported. Try again when"
                            + " the demonstration is ready.</p>");
        }
        var problem =
                error == null
                        ? ""
                        : "<p class=\"problem\" role=\"alert\">That officer is not on the list. Choose"
                                + " one below.</p>";
        return page(
                "Who are you?",
                problem
                        + "<p class=\"quiet\">Choose an officer to sign in as. There is no password in"
                        + " the demonstration.</p>\n<form method=\"post\" action=\""
                        + PATH
                        + "\">\n<input type=\"hidden\" name=\""
                        + csrf.getParameterName()
                        + "\" value=\""
                        + csrf.getToken()
                        + "\">\n<ul>\n"
                        + people.stream().map(SignInPage::button).collect(Collectors.joining())
                        + "</ul>\n</form>");
    }

    private static String button(Officer officer) {
        return "<li><button name=\"officer\" value=\"%s\"><b>%s</b><small>%s</small><small>%s</small></button></li>\n"
                .formatted(
                        HtmlUtils.htmlEscape(officer.id()),
                        HtmlUtils.htmlEscape(officer.name()),
                        HtmlUtils.htmlEscape(officer.jobTitle()),
                        HtmlUtils.htmlEscape(officer.team()));
    }

    private String page(String title, String main) {
        return frame.replace("{title}", title)
                .replace("{council}", HtmlUtils.htmlEscape(council))
                .replace("{main}", main);
    }

    private static String resource(String name) {
        try (var in = SignInPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new HubException(
                        "The sign-in page's " + name + " is missing from the build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HubException("The sign-in page's " + name + " cannot be read.", e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new HubException("every JDK has SHA-256", e);
        }
    }
}
