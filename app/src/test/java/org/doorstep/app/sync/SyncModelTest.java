package org.doorstep.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.fixture.InMemoryWaiting;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.Waiting.Kept;
import org.junit.jupiter.api.Test;

class SyncModelTest {

    private static final Instant EARLIER = Instant.parse("2026-08-06T07:10:00Z");

    private static final Mention THOMAS =
            new Mention(
                    "OKAFOR, Thomas",
                    List.of(new Caution(Caution.Level.STOP, "Do not visit alone", null, null)),
                    AddressTraces.NONE);

    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemoryWaiting waiting = new InMemoryWaiting(changes);
    private final InMemorySyncWatch watch =
            new InMemorySyncWatch(new SyncState(Contact.IN_STEP, EARLIER, null, 0, 0, null));
    private final SyncModel model =
            new SyncModel(
                    watch,
                    waiting,
                    Conflicting.WORDS,
                    person ->
                            person.equals(Refusing.OKAFOR) ? Optional.of(THOMAS) : Optional.empty(),
                    changes,
                    Background.direct(),
                    new Dates(Conflicting.CLOCK));

    @Test
    void whatWaitsIsListedWithItsAgeAndSize() {
        waiting.add(kept(Refusing.OKAFOR));
        watch.become(new SyncState(Contact.OFFLINE, EARLIER, EARLIER, 1, 0, null));

        assertThat(model.rows())
                .containsExactly(
                        new WaitingRow(
                                new UUID(0x9000, 1),
                                Refusing.OKAFOR,
                                THOMAS,
                                "Note for Housing: OKAFOR, Thomas",
                                "Saved 5 August 2026, 16:20",
                                "2.0 KB"));
        assertThat(model.waits().get()).startsWith("1 change waits.");
        assertThat(model.contact().get())
                .isEqualTo("The hub has not been reached since 08:10. Go on working.");
    }

    @Test
    void whatWaitsSaysWhatToBeCarefulOf() {
        waiting.add(kept(Refusing.OKAFOR));

        assertThat(model.rows().getFirst().sentence())
                .startsWith("Note for Housing: OKAFOR, Thomas, Stop. Saved");
    }

    @Test
    void ofAFileThatHasLeftTheLaptopNoNameIsSaidAndItCannotBeOpened() {
        waiting.add(kept(Refusing.GONE));

        assertThat(model.rows())
                .singleElement()
                .returns(null, WaitingRow::person)
                .satisfies(row -> assertThat(row.title()).contains("no longer on this laptop"));
    }

    @Test
    void whoseTroubleItIsIsSaidInWords() {
        watch.become(new SyncState(Contact.HUB_TROUBLE, EARLIER, null, 1, 0, null));
        assertThat(model.contact().get()).startsWith("The hub answers, but could not go on");

        watch.become(new SyncState(Contact.LAPTOP_TROUBLE, EARLIER, null, 1, 0, null));
        assertThat(model.contact().get()).startsWith("Syncing failed on this laptop");
    }

    @Test
    void beforeTheFirstCheckpointNothingIsClaimed() {
        watch.become(new SyncState(Contact.SYNCING, null, null, 0, 0, null));

        assertThat(model.inStep().get()).isEqualTo("Not yet in step with the hub");
        assertThat(model.verified().get()).isEqualTo("Not yet compared with the hub");
    }

    @Test
    void thatItIsEqualIsSaidFromTheComparisonAlone() {
        watch.become(
                new SyncState(Contact.IN_STEP, EARLIER.plusSeconds(60), null, 0, 0, null, EARLIER));

        assertThat(model.verified().get()).isEqualTo("Compared with the hub and equal at 08:10");
    }

    @Test
    void anEndedSessionAsksForSignIn() {
        watch.become(new SyncState(Contact.SIGN_IN_NEEDED, EARLIER, null, 0, 0, null));

        assertThat(model.signInNeeded().get()).isTrue();
    }

    @Test
    void afterClosingNothingIsListedOrHeard() {
        waiting.add(kept(Refusing.OKAFOR));

        model.close();

        assertThat(List.copyOf(model.rows())).isEmpty();
        assertThat(changes.listeners()).isZero();
    }

    private static Kept kept(UUID person) {
        var refused = Refusing.note(1, person, "Rang.", Result.REJECTED, null);
        return new Kept(refused.opId(), refused.savedAt(), 2_000, refused.records());
    }
}
