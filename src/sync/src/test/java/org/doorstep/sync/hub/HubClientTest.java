package org.doorstep.sync.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.SyncMedia;
import org.doorstep.sync.kit.ScriptedHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubClientTest {

    private static final String BUCKET = "team-hse/housing/1";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), SHORT, SHORT, SHORT);

    private final ScriptedHub hub = new ScriptedHub();
    private final AtomicReference<String> token = new AtomicReference<>(ScriptedHub.TOKEN);
    private final List<String> renewals = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final HubClient client = client(hub.address(), IMPATIENT);

    @BeforeEach
    void fillTheHub() {
        hub.model.grant("team-hse", "team", BUCKET);
        hub.model.put(BUCKET, 1, 1, 2, 3, 4, 5, 6, 7);
    }

    @AfterEach
    void close() {
        client.close();
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SyncMedia.ZSTD, SyncMedia.GZIP, ""})
    void aFirstFillComesPageByPageHoweverItIsPacked(String encoding) {
        hub.encoding = encoding;

        var revision = client.snapshot(BUCKET, 2, null, pages::add);

        assertThat(revision).isEqualTo(2);
        assertThat(pages).extracting(page -> page.lines().size()).containsExactly(3, 3, 1);
    }

    @Test
    void aFirstFillGoesOnAfterTheLastPage() {
        client.snapshot(BUCKET, 2, null, pages::add);
        var first = pages.removeFirst();
        var rest = List.copyOf(pages);
        pages.clear();

        client.snapshot(BUCKET, 2, first.resume(), pages::add);

        assertThat(pages).isEqualTo(rest);
    }

    @Test
    void theHubDescribesItselfToWhoHasNoToken() {
        try (var stranger = new HubClient(hub.address(), Bearer.nobody(), new Json(), IMPATIENT)) {
            assertThat(stranger.describe().council()).isEqualTo("Wrenford Borough Council");
        }
    }

    @Test
    void aTokenThatTheHubNoLongerTakesIsRenewedOnce() {
        token.set("stale");

        client.enrol(new UUID(0, 1), "LAPTOP-1");

        assertThat(renewals).containsExactly("stale");
    }

    @Test
    void aFreshTokenThatTheHubDoesNotTakeEitherNeedsTheOfficer() {
        hub.fault = answer -> answer.instead(401, "text/plain", new byte[0]);

        assertThat(faultOf(() -> client.waitFor(1))).isEqualTo(new Fault.SignInNeeded());
        assertThat(hub.heard).hasSize(2);
    }

    @Test
    void aHotelsSignInPageIsNotTheHub() {
        hub.fault = answer -> answer.instead(200, "text/html", bytes("<h1>Welcome!</h1>"));

        assertThat(faultOf(() -> client.waitFor(1))).isInstanceOf(Fault.Offline.class);
    }

    @ParameterizedTest
    @CsvSource({"302", "408", "502", "504"})
    void whatStandsBetweenLaptopAndHubIsNotTheHub(int status) {
        hub.fault = answer -> answer.instead(status, "text/plain", new byte[0]);

        assertThat(faultOf(() -> client.waitFor(1))).isInstanceOf(Fault.Offline.class);
    }

    @Test
    void aBusyHubSaysForHowLong() {
        hub.fault =
                answer -> answer.instead(503, "text/plain", new byte[0]).with("Retry-After", "120");

        assertThat(faultOf(() -> client.waitFor(1)))
                .isEqualTo(new Fault.Busy(Duration.ofSeconds(120)));
    }

    @Test
    void aHubThatServesOthersSaysWhenItIsThisLaptopsTurn() {
        hub.fault =
                answer -> answer.instead(429, "text/plain", new byte[0]).with("Retry-After", "9");

        assertThat(faultOf(() -> client.waitFor(1)))
                .isEqualTo(new Fault.Later(Duration.ofSeconds(9)));
    }

    @Test
    void whatTheOfficerAskedTooOftenIsRefusedToThemAndNoMatterOfWhoseTurnItIs() {
        var card =
                new ProblemCard(ProblemCard.ASKED_OFTEN, "Asked very often", 429, "Later.", null);
        hub.fault = answer -> answer.instead(429, ProblemCard.MEDIA_TYPE, new Json().bytes(card));

        assertThat(faultOf(() -> client.waitFor(1))).isEqualTo(new Fault.Refused(card));
    }

    @Test
    void aRefusalSaysWhyInTheHubsWords() {
        var fault = faultOf(() -> client.snapshot("team-x/housing/1", 2, null, pages::add));

        assertThat(fault)
                .isInstanceOfSatisfying(
                        Fault.Refused.class,
                        refused -> {
                            assertThat(refused.problem().status()).isEqualTo(404);
                            assertThat(refused.problem().title()).isEqualTo("No such bucket");
                        });
    }

    @Test
    void nobodyAtTheAddressIsOffline() {
        hub.close();

        assertThat(faultOf(client::describe)).isInstanceOf(Fault.Offline.class);
    }

    @Test
    void aBucketThatWasNotAskedForIsNotTaken() {
        var line = "{\"bucket\":\"team-hse/children/3\",\"id\":\"%s\",\"line\":\"leave\"}\n";
        hub.fault = answer -> answer.packed("", bytes(line.formatted(new UUID(0, 1))));
        var question = new ChangesRequest(List.of(new ChangesRequest.Since(BUCKET, 1)), null);

        assertThat(faultOf(() -> client.changes(question, pages::add)))
                .isInstanceOf(Fault.Broken.class);
        assertThat(pages).isEmpty();
    }

    @Test
    void aLineThatGrowsWithoutEndIsRefusedWhileItIsStillSmall() {
        var bomb = ScriptedHub.pack(new byte[64 * 1024 * 1024], SyncMedia.ZSTD);
        assertThat(bomb).hasSizeLessThan(64 * 1024);
        hub.fault = answer -> answer.packed(SyncMedia.ZSTD, bomb);

        assertThat(faultOf(() -> client.snapshot(BUCKET, 2, null, pages::add)))
                .isEqualTo(new Fault.Broken("a line is longer than any record"));
    }

    @Test
    void aPageWithoutEndIsRefused() {
        var line = "{\"bucket\":\"" + BUCKET + "\",\"id\":\"%s\",\"line\":\"leave\"}\n";
        var endless = line.formatted(new UUID(0, 1)).repeat(SyncMedia.PAGE_RECORDS + 1);
        hub.fault =
                answer ->
                        answer.packed(
                                SyncMedia.GZIP, ScriptedHub.pack(bytes(endless), SyncMedia.GZIP));

        assertThat(faultOf(() -> client.snapshot(BUCKET, 2, null, pages::add)))
                .isEqualTo(new Fault.Broken("a page without end"));
    }

    @Test
    void aWholeAnswerWithoutEndIsRefused() {
        var bomb = ScriptedHub.pack(bytes(" ".repeat(5 * 1024 * 1024)), SyncMedia.GZIP);
        hub.fault = answer -> answer.packed(SyncMedia.GZIP, bomb);

        assertThat(faultOf(() -> client.waitFor(1)))
                .isEqualTo(new Fault.Broken("an answer without end"));
    }

    @Test
    void anUnknownPackingIsRefused() {
        hub.fault = answer -> answer.packed("br", answer.body());

        assertThat(faultOf(() -> client.waitFor(1))).isInstanceOf(Fault.Broken.class);
    }

    @Test
    void anAnswerThatEndsBeforeItsCheckpointWasCutOff() {
        var line = "{\"bucket\":\"" + BUCKET + "\",\"id\":\"%s\",\"line\":\"leave\"}\n";
        var page = line.formatted(new UUID(0, 1)) + "{\"line\":\"page\",\"resume\":\"r\"}\n";
        var more = line.formatted(new UUID(0, 2));
        hub.fault = answer -> answer.packed("", bytes(page + more));

        assertThat(faultOf(() -> client.snapshot(BUCKET, 2, null, pages::add)))
                .isInstanceOf(Fault.Offline.class);
        assertThat(pages).hasSize(1);
    }

    @Test
    void anAnswerThatStandsStillIsHungUpOn() {
        var over = new CountDownLatch(1);
        hub.fault = answer -> answer.stallAt(answer.body().length / 2, () -> awaitQuietly(over));

        assertThat(faultOf(() -> client.snapshot(BUCKET, 2, null, pages::add)))
                .isInstanceOf(Fault.Offline.class);
        over.countDown();
    }

    @Test
    void closingHangsUpOnARunningAnswer() throws InterruptedException {
        var under = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        hub.fault =
                answer ->
                        answer.stallAt(
                                answer.body().length / 2,
                                () -> {
                                    under.countDown();
                                    awaitQuietly(over);
                                });
        var patient = client(hub.address(), Patience.MOBILE);
        var fault = new AtomicReference<Fault>();
        var caller =
                Thread.ofVirtual()
                        .start(() ->
                                fault.set(
                                        faultOf(() ->
                                                patient.snapshot(BUCKET, 2, null, pages::add))));
        under.await();

        patient.close();
        caller.join();

        assertThat(fault.get()).isInstanceOf(Fault.Offline.class);
        over.countDown();
    }

    @Test
    void tokensNeverLeaveThisComputerUnencrypted() {
        assertThatThrownBy(() -> client(URI.create("http://hub.example.org"), IMPATIENT))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("must begin with https://");
    }

    private HubClient client(URI address, Patience patience) {
        var bearer =
                new Bearer() {
                    @Override
                    public String token() {
                        return token.get();
                    }

                    @Override
                    public void refused(String stale) {
                        renewals.add(stale);
                        token.set(ScriptedHub.TOKEN);
                    }
                };
        return new HubClient(address, bearer, new Json(), patience);
    }

    private static Fault faultOf(Runnable call) {
        return catchThrowableOfType(HubException.class, call::run).fault();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
