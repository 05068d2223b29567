package org.doorstep.app.firstfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncState.Fill;
import org.junit.jupiter.api.Test;

class FirstFillModelTest {

    private final InMemoryHoldings holdings = new InMemoryHoldings();
    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemorySyncWatch sync = new InMemorySyncWatch(filling(null));
    private final List<String> went = new ArrayList<>();
    private Instant now = Instant.parse("2026-08-06T08:42:00Z");

    @Test
    void beforeAnythingCameWorkCannotStart() {
        var model = model();

        assertThat(model.canStart().get()).isFalse();
        assertThat(model.detail().get()).isEqualTo("Asking the hub what you work on.");
    }

    @Test
    void workStartsWithTheFirstFiles() {
        var model = model();
        holdings.add(
                new Holding(new UUID(1, 1), Mention.named("OKAFOR, Thomas"), List.of(), 3, 900));

        changes.announce(Topic.HOLDINGS);

        assertThat(model.canStart().get()).isTrue();
        assertThat(model.headline().get()).isEqualTo("1 file is ready. You can start work.");
    }

    @Test
    void theTimeLeftIsToldOnceItIsKnown() {
        var model = model();
        sync.become(filling(new Fill(0, 10_000)));
        assertThat(model.detail().get()).isEqualTo("0 of 10,000 entries, 0 %.");
        now = now.plus(Duration.ofSeconds(10));

        sync.become(filling(new Fill(1_000, 10_000)));

        assertThat(model.detail().get())
                .isEqualTo("1,000 of 10,000 entries, 10 %. About 2 minutes left.");
    }

    @Test
    void aLostNetworkIsNoFailure() {
        var model = model();

        sync.become(new SyncState(Contact.OFFLINE, null, now, 0, 0, null));

        assertThat(model.detail().get()).startsWith("The hub cannot be reached now.");
    }

    @Test
    void itIsFinishedOnce() {
        model();
        var inStep = new SyncState(Contact.IN_STEP, now, null, 0, 0, null);

        sync.become(inStep);
        sync.become(inStep);

        assertThat(went).containsExactly("desk");
    }

    @Test
    void anEndedSessionAsksForSignInAlsoBeforeTheFirstFile() {
        var model = model();

        sync.become(new SyncState(Contact.SIGN_IN_NEEDED, null, null, 0, 0, null));

        assertThat(model.canStart().get()).isFalse();
        assertThat(model.signInNeeded().get()).isTrue();
    }

    @Test
    void onceSignedInNothingIsAskedAnyMore() {
        var model = model();
        sync.become(new SyncState(Contact.SIGN_IN_NEEDED, null, null, 0, 0, null));

        sync.become(filling(new Fill(0, 10_000)));

        assertThat(model.signInNeeded().get()).isFalse();
    }

    @Test
    void aLaptopLeftUnattendedGoesOnFillingAndThenAsksForThePassphrase() {
        var model = model();
        model.leaveUnattended();
        assertThat(went).isEmpty();

        sync.become(new SyncState(Contact.IN_STEP, now, null, 0, 0, null));

        assertThat(went).containsExactly("lock");
    }

    @Test
    void whoeverComesBackToAnUnattendedFillOpensTheVaultAgain() {
        var model = model();
        holdings.add(
                new Holding(new UUID(1, 1), Mention.named("OKAFOR, Thomas"), List.of(), 3, 900));
        changes.announce(Topic.HOLDINGS);
        model.leaveUnattended();

        model.start();

        assertThat(went).containsExactly("lock");
        assertThat(model.headline().get()).isEqualTo("1 file is ready.");
    }

    private FirstFillModel model() {
        return new FirstFillModel(
                sync,
                holdings,
                changes,
                Background.direct(),
                InstantSourceClock.of(() -> now),
                new FirstFillModel.Way(() -> went.add("desk"), () -> went.add("lock")));
    }

    private static SyncState filling(Fill fill) {
        return new SyncState(Contact.SYNCING, null, null, 0, 0, fill);
    }

    /// A clock that a test moves.
    private static final class InstantSourceClock {

        private static Clock of(InstantSource source) {
            return source.withZone(ZoneId.of("Europe/London"));
        }
    }
}
