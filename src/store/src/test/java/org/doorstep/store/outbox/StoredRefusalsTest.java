package org.doorstep.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two notes, of which the hub takes the second.
class StoredRefusalsTest {

    private static final Note NOTE = new Note(Category.HOUSING, "Spoke to Tom.", null);
    private static final UUID RESTORED = UUID.fromString("01900000-0000-7000-8000-0000000000e2");

    @TempDir Path folder;

    private Vault vault;
    private Replica replica;
    private Refusals refusals;
    private UUID tom;

    @BeforeEach
    void refuse() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        replica = vault.replica();
        refusals = vault.refusals();
        tom = feed.id();
        feed.fill(
                replica, List.of(feed.person(tom)), List.of(feed.tenancy(tom, "Okafor", "Thomas")));
        vault.notes().write(tom, NOTE);
        vault.notes().write(tom, NOTE);
        replica.settle(
                List.of(
                        new Outcome(1, Result.REJECTED, "The file is closed.", 0, List.of()),
                        new Outcome(2, Result.APPLIED, null, 12, List.of())));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aRefusedOpIsKeptAndListedWithWhatItSaysAndBlocksNothing() {
        assertThat(replica.pending(10, 1_000_000)).isEmpty();
        assertThat(replica.state().refused()).isEqualTo(1);
        assertThat(refusals.refused())
                .singleElement()
                .returns("The file is closed.", Refusals.Refused::detail)
                .returns(Result.REJECTED, Refusals.Refused::result)
                .satisfies(refused ->
                        assertThat(refused.records())
                                .<Object>extracting(Recorded::body)
                                .containsExactly(NOTE));
    }

    @Test
    void whatWasDealtWithNoLongerStandsInTheFileAsIfItWereToBeSent() {
        assertThat(notes()).hasSize(2);

        refusals.dealtWith(refused());

        assertThat(replica.state().refused()).isZero();
        assertThat(notes()).singleElement().returns(1, note -> note.header().version());
    }

    @Test
    void dealingWithARefusalCanBeTakenBack() {
        var before = refusals.refused();
        refusals.dealtWith(refused());

        refusals.listAgain(before.getFirst().opId());

        assertThat(refusals.refused()).isEqualTo(before);
        assertThat(notes()).hasSize(2);
    }

    @Test
    void aHubRestoredFromABackupIsSentAgainWhatWasDealtWithInItsOldPlace() {
        refusals.dealtWith(refused());

        replica.agree(
                new Grants(
                        RESTORED,
                        1,
                        null,
                        TestFeed.TOLD,
                        List.of(TestFeed.NORTH),
                        List.of(TestFeed.CORE, TestFeed.HOUSING),
                        5));

        assertThat(replica.pending(10, 1_000_000))
                .extracting(PendingOp::seq)
                .containsExactly(1L, 2L);
    }

    private UUID refused() {
        return refusals.refused().getFirst().opId();
    }

    private List<Recorded<Note>> notes() {
        return vault.citizens().reread(tom).orElseThrow().notes();
    }
}
