package org.doorstep.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.doorstep.domain.laptop.Settings;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final String PRIYA = "o-1";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T09:42:00Z"));
    private final ScriptedIssuer issuer = new ScriptedIssuer();
    private final Vault vault = new Vault();
    private final Tokens tokens = new Tokens(vault, PRIYA, now::get);

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aSignInIsGoodUntilItsTokenEnds() {
        signIn();

        assertThat(tokens.token()).isEqualTo("access-1");
        assertThat(issuer.grants).containsExactly("authorization_code");
    }

    @Test
    void aTokenAboutToEndIsRenewedWithoutTheOfficer() {
        signIn();
        later(Duration.ofMinutes(9).plusSeconds(31));

        assertThat(tokens.token()).isEqualTo("access-2");
        assertThat(issuer.grants).containsExactly("authorization_code", "refresh_token");
    }

    @Test
    void howeverManyAskAtOnceTheTokenIsRenewedOnce() {
        signIn();
        later(Duration.ofMinutes(20));

        var shown = IntStream.range(0, 16).parallel().mapToObj(_ -> tokens.token()).distinct();

        assertThat(shown).containsExactly("access-2");
        assertThat(issuer.grants).hasSize(2);
    }

    @Test
    void aTokenThatTheHubRefusesIsNotShownAgain() {
        signIn();

        tokens.refused("access-1");

        assertThat(tokens.token()).isEqualTo("access-2");
    }

    @Test
    void theSessionOutlivesARestart() {
        signIn();

        assertThat(new Tokens(vault, PRIYA, now::get).token()).isEqualTo("access-2");
    }

    @Test
    void theNextRefreshTokenIsKeptEachTime() {
        signIn();
        later(Duration.ofMinutes(20));
        tokens.token();
        later(Duration.ofMinutes(20));

        assertThat(tokens.token()).isEqualTo("access-3");
    }

    @Test
    void aSessionThatTheIssuerEndedNeedsTheOfficerAndIsNotTriedAgain() {
        signIn();
        issuer.refresh = null;
        later(Duration.ofMinutes(20));

        assertThat(fault()).isEqualTo(new Fault.SignInNeeded());
        assertThat(fault()).isEqualTo(new Fault.SignInNeeded());
        assertThat(issuer.grants).hasSize(2);
    }

    @Test
    void withoutNetworkTheSessionIsKeptForLater() {
        signIn();
        later(Duration.ofMinutes(20));
        issuer.close();

        assertThat(fault()).isInstanceOf(Fault.Offline.class);
        assertThat(vault.get("sign_in.session"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("refresh-2"));
    }

    @Test
    void whoNeverSignedInMust() {
        assertThat(fault()).isEqualTo(new Fault.SignInNeeded());
    }

    @Test
    void signingOutForgetsTheSession() {
        signIn();

        tokens.forget();

        assertThat(fault()).isEqualTo(new Fault.SignInNeeded());
        assertThat(vault.get("sign_in.session"))
                .hasValueSatisfying(kept -> assertThat(kept).doesNotContain("refresh-2"));
    }

    @Test
    void anotherOfficersSignInIsNotKeptInThisVault() {
        signIn();

        assertThat(tokens.keep(attempt(), "o-2")).isFalse();
        assertThat(tokens.token()).isEqualTo("access-1");
    }

    @Test
    void anotherOfficersSignInIsNotKeptEvenWhereTheSessionWasLost() {
        signIn();
        vault.remove("sign_in.session");
        var restarted = new Tokens(vault, PRIYA, now::get);

        assertThat(restarted.keep(attempt(), "o-2")).isFalse();
        assertThat(vault.get("sign_in.session")).isEmpty();
    }

    @Test
    void theSameOfficerSignsInAgainAfterTheSessionEnded() {
        signIn();
        tokens.forget();

        signIn();

        assertThat(tokens.token()).isEqualTo("access-2");
    }

    private void signIn() {
        assertThat(tokens.keep(attempt(), PRIYA)).isTrue();
    }

    private SignedIn attempt() {
        var attempt =
                new SignIn(issuer.hub(), new PlainBrowser(), now::get, Duration.ofSeconds(20));
        return (SignedIn) attempt.attempt();
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Fault fault() {
        return catchThrowableOfType(HubException.class, tokens::token).fault();
    }

    private static final class Vault implements Settings {
        private final ConcurrentHashMap<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, String value) {
            kept.put(key, value);
        }

        @Override
        public void remove(String key) {
            kept.remove(key);
        }
    }
}
