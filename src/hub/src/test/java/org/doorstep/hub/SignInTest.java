package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.SignInDance.VERIFIER;
import static org.doorstep.hub.SignInDance.field;

import java.time.Duration;
import java.util.Map;
import org.doorstep.domain.access.Category;
import org.doorstep.protocol.sync.ProblemCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The demo's issuer, as laptops, browsers and attackers meet it.
class SignInTest {

    private static final SettableClock CLOCK = new SettableClock();

    @RegisterExtension static final RunningHub HUB = new RunningHub(CLOCK);

    @BeforeAll
    static void people() {
        var town = HUB.town();
        town.scope("team-a", "team");
        town.allow("housing", Category.HOUSING, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-a");
        HUB.offerAll();
    }

    @Test
    void anOfficerSignsInByChoosingWhoTheyAre() {
        var sentBack = HUB.dance().code("anna");

        assertThat(sentBack).containsEntry("state", "state-1 2");
        assertThat(sentBack).containsEntry("iss", HUB.http().hub().toString());
        var tokens = HUB.dance().redeem(sentBack.get("code"), VERIFIER);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(HUB.http().with(field(tokens, "access_token")).get("/v1/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void thePageListsTheOfficersWithoutAScriptOrAnythingFromElsewhere() {
        try (var browser = new Browser(HUB.http().hub())) {
            var page = HUB.dance().authorize(browser, SignInDance.request());

            assertThat(page.body())
                    .contains("value=\"anna\"", "value=\"ben\"", "Officer anna", "Scope team-a")
                    .doesNotContain("<script", "http://", "https://");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
        }
    }

    @Test
    void theNextSignInInTheSameBrowserAsksAgain() {
        try (var browser = new Browser(HUB.http().hub())) {
            var page = HUB.dance().authorize(browser, SignInDance.request());
            browser.choose(page, "anna");

            assertThat(HUB.dance().authorize(browser, SignInDance.request()).body())
                    .contains("value=\"ben\"");
        }
    }

    @Test
    void somebodyWhoIsNotOnTheListIsRefused() {
        try (var browser = new Browser(HUB.http().hub())) {
            var page = HUB.dance().authorize(browser, SignInDance.request());

            assertThat(browser.choose(page, "mallory").body()).contains("not on the list");
        }
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        try (var browser = new Browser(HUB.http().hub())) {
            HUB.dance().authorize(browser, SignInDance.request());

            assertThat(browser.post(Map.of("officer", "anna")).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aCodeWithAnotherVerifierIsWorthNothing() {
        var code = HUB.dance().code("anna").get("code");

        var answer = HUB.dance().redeem(code, VERIFIER + "-other");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(field(answer, "error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeWorksOnce() {
        var code = HUB.dance().code("anna").get("code");
        HUB.dance().redeem(code, VERIFIER);

        assertThat(HUB.dance().redeem(code, VERIFIER).status()).isEqualTo(400);
    }

    @Test
    void anyPortOfTheLoopbackListenerIsTaken() {
        var request = SignInDance.request();
        request.put("redirect_uri", "http://127.0.0.1:1/signed-in");

        try (var browser = new Browser(HUB.http().hub())) {
            assertThat(HUB.dance().authorize(browser, request).body()).contains("Who are you?");
        }
    }

    @Test
    void anotherPathOrHostIsNotTheListener() {
        for (var elsewhere :
                new String[] {
                    "http://127.0.0.1:5000/other",
                    "http://localhost:5000/signed-in",
                    "https://127.0.0.1:5000/signed-in",
                    "http://evil.example.org/signed-in"
                }) {
            var request = SignInDance.request();
            request.put("redirect_uri", elsewhere);
            try (var browser = new Browser(HUB.http().hub())) {
                var answer = HUB.dance().authorize(browser, request);

                assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .hasValue(ProblemCard.MEDIA_TYPE);
            }
        }
    }

    @Test
    void plainOrMissingPkceIsRefused() {
        var plain = SignInDance.request();
        plain.put("code_challenge", VERIFIER);
        plain.put("code_challenge_method", "plain");
        var missing = SignInDance.request();
        missing.remove("code_challenge");
        missing.remove("code_challenge_method");

        for (var request : new Map[] {plain, missing}) {
            try (var browser = new Browser(HUB.http().hub())) {
                @SuppressWarnings("unchecked")
                var answer = HUB.dance().authorize(browser, request);

                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .contains("error=invalid_request")
                        .doesNotContain("code=");
            }
        }
    }

    @Test
    void aRefreshTokenWorksOnceAndBringsTheNext() {
        var first = HUB.dance().redeem(HUB.dance().code("anna").get("code"), VERIFIER);
        var second = HUB.dance().refresh(field(first, "refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(HUB.dance().refresh(field(first, "refresh_token")).status()).isEqualTo(400);
        assertThat(HUB.dance().refresh(field(second, "refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void anAccessTokenEndsAfterTenMinutes() {
        var anna = HUB.as("anna");

        CLOCK.forward(Duration.ofMinutes(9));
        assertThat(anna.get("/v1/nothing").status()).isEqualTo(404);
        CLOCK.forward(Duration.ofMinutes(3));
        assertThat(anna.get("/v1/nothing").status()).isEqualTo(401);
        CLOCK.forward(Duration.ofMinutes(-12));
    }

    @Test
    void anImporterProvesItselfByItsSecret() {
        assertThat(HUB.dance().importer(HUB.signIn().importerSecret()).status()).isEqualTo(200);
        assertThat(HUB.dance().importer("guess").status()).isEqualTo(401);
    }

    @Test
    void anOfficerMayNotImport() {
        var answer = HUB.as("anna").post("/v1/links", Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem().type()).isEqualTo("/problems/not-allowed");
    }

    @Test
    void anIdTokenIsNotAnAccessToken() {
        var tokens = HUB.dance().redeem(HUB.dance().code("anna").get("code"), VERIFIER);

        assertThat(HUB.http().with(field(tokens, "id_token")).get("/v1/nothing").status())
                .isEqualTo(401);
    }
}
