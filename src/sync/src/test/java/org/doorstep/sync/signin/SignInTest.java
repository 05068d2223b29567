package org.doorstep.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.sync.signin.SignInResult.NotSignedIn;
import org.doorstep.sync.signin.SignInResult.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final ScriptedIssuer issuer = new ScriptedIssuer();
    private final PlainBrowser browser = new PlainBrowser();

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void theOfficerSignsInAtTheCouncilsPageAndComesBack() {
        var result = signIn(browser);

        assertThat(result)
                .isEqualTo(
                        new SignedIn(
                                "o-1",
                                "Priya Nair",
                                issuer.address(),
                                "doorstep",
                                "access-1",
                                NOW.plusSeconds(600),
                                "refresh-2"));
        assertThat(browser.last().statusCode()).isEqualTo(200);
        assertThat(browser.last().body())
                .contains(
                        "You have signed in", "You can close this window and go back to Doorstep.");
    }

    @Test
    void theQuestionIsAskedAsTheStandardsWant() {
        signIn(browser);

        assertThat(issuer.asked("response_type")).isEqualTo("code");
        assertThat(issuer.asked("code_challenge_method")).isEqualTo("S256");
        assertThat(issuer.asked("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/signed-in");
        assertThat(issuer.asked("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
        assertThat(issuer.asked("state")).hasSizeGreaterThan(20);
        assertThat(issuer.asked("nonce")).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsSecretIsNotWrittenToALog() {
        assertThat(signIn(browser).toString()).doesNotContain("access-1", "refresh-2", "Priya");
    }

    @Test
    void theCouncilsNoIsANo() {
        issuer.back =
                answer ->
                        Map.of(
                                "error", "access_denied",
                                "state", answer.getOrDefault("state", ""),
                                "iss", answer.getOrDefault("iss", ""));

        assertThat(signIn(browser)).isEqualTo(new NotSignedIn(Reason.DENIED, "access_denied"));
        assertThat(browser.last().body()).contains("You have not signed in");
    }

    @ParameterizedTest
    @CsvSource({
        "state, other",
        "state, ''",
        "iss, https://evil.example.org",
        "iss, ''",
        "code, ''"
    })
    void anAnswerThatIsNotToThisQuestionIsNotTrusted(String parameter, String value) {
        issuer.back =
                answer -> {
                    var other = new TreeMap<>(answer);
                    other.put(parameter, value);
                    if (value.isEmpty()) {
                        other.remove(parameter);
                    }
                    return other;
                };

        assertThat(reason(signIn(browser))).isEqualTo(Reason.NOT_TRUSTED);
        assertThat(issuer.grants).isEmpty();
        assertThat(browser.last().body()).contains("You have not signed in");
    }

    @Test
    void aTokenWithAnotherNonceIsNotTrusted() {
        issuer.claims = told -> told.claim("nonce", "of another attempt");

        assertThat(reason(signIn(browser))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void aTokenForSomebodyElseIsNotTrusted() {
        issuer.claims = told -> told.audience("another-client");

        assertThat(reason(signIn(browser))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void aTokenThatIsOverIsNotTrusted() {
        issuer.claims =
                told ->
                        told.expirationTime(
                                Date.from(Clock.systemUTC().instant().minusSeconds(600)));

        assertThat(reason(signIn(browser))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void aTokenSignedByAnotherKeyIsNotTrusted() throws Exception {
        issuer.signer = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();

        assertThat(reason(signIn(browser))).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void whoNeverComesBackIsNotWaitedForForEver() {
        var attempt = new SignIn(issuer.hub(), _ -> true, clock, Duration.ofMillis(50));

        assertThat(reason(attempt.attempt())).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void withoutABrowserNobodyWaitsForOne() {
        assertThat(reason(signIn(_ -> false))).isEqualTo(Reason.NO_BROWSER);
    }

    @Test
    void theOfficerCanGiveUp() {
        var giving = new AtomicReference<SignIn>();
        var attempt =
                new SignIn(
                        issuer.hub(),
                        _ -> {
                            giving.get().cancel();
                            return true;
                        },
                        clock,
                        LONG);
        giving.set(attempt);

        assertThat(reason(attempt.attempt())).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void aSecondRequestToTheListenerIsRefused() {
        Browser twice =
                page -> {
                    browser.open(page);
                    return browser.open(browser.last().uri());
                };

        assertThat(signIn(twice)).isInstanceOf(SignedIn.class);
        assertThat(browser.last().statusCode()).isEqualTo(410);
        assertThat(issuer.grants).hasSize(1);
    }

    @Test
    void anotherPathOrNameOfTheListenerAnswersNothing() {
        Browser curious =
                page -> {
                    var redirect = URI.create(parameter(page, "redirect_uri"));
                    browser.open(redirect.resolve("/favicon.ico"));
                    browser.open(URI.create(redirect.toString().replace("127.0.0.1", "localhost")));
                    return browser.open(page);
                };

        assertThat(signIn(curious)).isInstanceOf(SignedIn.class);
        assertThat(browser.seen)
                .extracting(seen -> seen.statusCode())
                .containsExactly(404, 404, 200);
    }

    @Test
    void withoutNetworkTheSignInSaysSo() {
        var hub = issuer.hub();
        issuer.close();

        assertThat(reason(new SignIn(hub, browser, clock, LONG).attempt()))
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anIssuerThatIsNotEncryptedIsNotAsked() {
        var hub = new HubCard("Wrenford", URI.create("http://sign-in.example.org"), "doorstep");

        assertThat(reason(new SignIn(hub, browser, clock, LONG).attempt()))
                .isEqualTo(Reason.NOT_TRUSTED);
        assertThat(browser.seen).isEmpty();
    }

    private SignInResult signIn(Browser with) {
        return new SignIn(issuer.hub(), with, clock, LONG).attempt();
    }

    private static Reason reason(SignInResult result) {
        return switch (result) {
            case NotSignedIn(var reason, _) -> reason;
            case SignedIn signedIn -> throw new AssertionError("signed in: " + signedIn);
        };
    }

    private static String parameter(URI page, String name) {
        return URLUtils.parseParameters(page.getRawQuery()).get(name).getFirst();
    }
}
