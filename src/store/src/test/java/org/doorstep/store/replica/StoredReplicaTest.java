package org.doorstep.store.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestFeed.TOLD;
import static org.doorstep.store.TestFeed.grants;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.store.StoreException;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredReplicaTest {

    private static final Bucket BENEFITS =
            new Bucket("team-north", Category.BENEFITS, Sensitivity.NORMAL);
    private static final Note NOTE = new Note(Category.HOUSING, "Spoke to Tom.", null);

    @TempDir Path folder;

    private TestLaptop laptop;
    private TestFeed feed;
    private Vault vault;
    private Replica replica;
    private UUID tom;
    private Put tenancy;

    @BeforeEach
    void makeTheVault() {
        laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        replica = vault.replica();
        tom = feed.id();
        tenancy = feed.tenancy(tom, "Okafor", "Thomas");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aNewVaultHoldsNothingAndExpectsToSendItsFirstOp() {
        var state = replica.state();

        assertThat(state.device()).isEqualTo(laptop.laptop().device());
        assertThat(state.epoch()).isNull();
        assertThat(state.nextSeq()).isEqualTo(1);
        assertThat(state.buckets()).isEmpty();
        assertThat(state.inStepAt()).isNull();
    }

    @Test
    void nothingOfABucketShowsBeforeItIsFilled() {
        replica.agree(grants(1, 10, CORE, HOUSING));
        replica.fill(CORE.toString(), List.of(feed.person(tom)), "page-1");

        assertThat(vault.citizens().reread(tom)).isEmpty();
        replica.filled(CORE.toString(), 10);
        assertThat(vault.citizens().reread(tom)).isPresent();

        replica.fill(HOUSING.toString(), List.of(tenancy), "page-1");
        assertThat(file().records()).isEmpty();
        replica.filled(HOUSING.toString(), 10);
        assertThat(file().records()).hasSize(1);
    }

    @Test
    void aFirstFillGoesOnWhereItBroke() {
        replica.agree(grants(1, 10, CORE));
        replica.fill(CORE.toString(), List.of(feed.person(tom)), "page-1");
        reopen();

        assertThat(replica.state().buckets())
                .containsExactly(new Held(CORE.toString(), 10, true, "page-1", 1));
        replica.agree(grants(1, 25, CORE));
        assertThat(replica.state().buckets().getFirst().revision()).isEqualTo(10);
    }

    @Test
    void aPageThatComesTwiceChangesNothing() {
        fillBoth();
        replica.agree(grants(1, 10, CORE, HOUSING, BENEFITS));
        replica.fill(HOUSING.toString(), List.of(tenancy), "again");

        assertThat(file().records()).hasSize(1);
    }

    @Test
    void whatWasNeverGrantedIsNotTaken() {
        fillBoth();

        assertThatThrownBy(() -> replica.fill(BENEFITS.toString(), List.of(), "x"))
                .isInstanceOf(StoreException.class);
        replica.stage(List.of(feed.put(BENEFITS, Entities.EVENT.name(), feed.id(), tom, 1, "{}")));
        replica.checkpoint(11);
        assertThat(file().events()).isEmpty();
    }

    @Test
    void stagedChangesShowAllAtOnceAtTheCheckpoint() {
        fillBoth();
        replica.stage(List.of(feed.event(tom, "Boiler")));
        replica.stage(List.of(feed.event(tom, "Door")));

        assertThat(file().events()).isEmpty();
        replica.checkpoint(12);
        assertThat(file().events()).extracting(e -> e.body().title()).contains("Boiler", "Door");
        assertThat(replica.state().buckets()).extracting(Held::revision).containsOnly(12L);
    }

    @Test
    void whatWasStagedWhenTheConversationBrokeOffIsForgotten() {
        fillBoth();
        replica.stage(List.of(feed.event(tom, "Boiler")));
        replica.unstage();
        replica.checkpoint(12);

        assertThat(file().events()).isEmpty();
    }

    @Test
    void aLaterVersionReplacesAndAnEarlierOneDoesNot() {
        fillBoth();
        replica.stage(List.of(version(3, "Okafor-Smith"), version(2, "Okafor-Jones")));
        replica.checkpoint(12);

        assertThat(file().records().getFirst().body()).isEqualTo(TestFeed.row("Okafor-Smith", "T"));
        assertThat(file().records().getFirst().header().version()).isEqualTo(3);
    }

    @Test
    void aRecordThatIsLinkedToAnotherPersonMovesToTheirFile() {
        fillBoth();
        var ann = feed.id();
        replica.stage(
                List.of(
                        feed.person(ann),
                        feed.put(
                                HOUSING,
                                Entities.SOURCE_RECORD,
                                tenancy.id(),
                                ann,
                                2,
                                TestFeed.row("Okafor", "Ann"))));
        replica.checkpoint(12);

        assertThat(file().records()).isEmpty();
        assertThat(vault.citizens().reread(ann).orElseThrow().records()).hasSize(1);
    }

    @Test
    void aTypeOfANewerBuildIsKeptAndNotShown() {
        fillBoth();
        var id = feed.id();
        replica.stage(List.of(feed.put(HOUSING, "visit", id, tom, 1, "{\"a\":1}")));
        replica.checkpoint(12);

        assertThat(file().events()).isEmpty();
        assertThat(vault.holdings().summary().records()).isEqualTo(3);
    }

    @Test
    void aRecordStaysUntilItsLastBucketIsLeft() {
        fillBoth();
        replica.agree(grants(1, 10, CORE, HOUSING, BENEFITS));
        replica.fill(
                BENEFITS.toString(),
                List.of(
                        new Put(
                                BENEFITS.toString(),
                                "source_record",
                                tenancy.header(),
                                tenancy.body())),
                "end");
        replica.filled(BENEFITS.toString(), 10);

        leave(HOUSING, tenancy.id());
        assertThat(file().records()).hasSize(1);
        leave(BENEFITS, tenancy.id());
        assertThat(file().records()).isEmpty();
    }

    @Test
    void aRecordThatMovesBetweenTeamsInOneRevisionIsNeverGone() {
        fillBoth();
        replica.agree(grants(1, 10, CORE, HOUSING, BENEFITS));
        replica.filled(BENEFITS.toString(), 10);
        replica.stage(
                List.of(
                        new Leave(HOUSING.toString(), tenancy.id()),
                        new Put(
                                BENEFITS.toString(),
                                "source_record",
                                tenancy.header(),
                                tenancy.body())));
        replica.checkpoint(12);

        assertThat(file().records()).hasSize(1);
    }

    @Test
    void aRevokedBucketLeavesAndTheOthersStay() {
        fillBoth();
        replica.agree(grants(1, 11, CORE));

        assertThat(file().records()).isEmpty();
        assertThat(replica.state().buckets())
                .extracting(Held::bucket)
                .containsExactly(CORE.toString());
    }

    @Test
    void withTheLastBucketTheWholeFileGoesButNotWhatWaitsToBeSent() {
        fillBoth();
        vault.citizens().open(look()).orElseThrow();
        vault.notes().write(tom, NOTE);
        replica.agree(grants(1, 11));

        assertThat(vault.citizens().reread(tom)).isEmpty();
        assertThat(vault.holdings().summary().records()).isZero();
        assertThat(replica.pending(10, 1_000_000))
                .flatExtracting(op -> op.changes())
                .extracting(change -> ((Insert) change).type())
                .containsExactly("look", "note");
    }

    @Test
    void aDraftOfARevokedFileStaysUntilTheOfficerEndsIt() {
        fillBoth();
        vault.notes().keep(new Draft(tom, Category.HOUSING, "Half a wo", TOLD));
        replica.agree(grants(1, 11));

        assertThat(vault.notes().drafts()).extracting(Draft::text).containsExactly("Half a wo");
    }

    @Test
    void aNoteWaitsUntilTheHubHasTakenIt() {
        fillBoth();
        var written = vault.notes().write(tom, NOTE);
        assertThat(file().notes().getFirst().header().waiting()).isTrue();
        assertThat(replica.state().waiting()).isEqualTo(1);

        replica.settle(List.of(outcome(1, Result.APPLIED, null, 12)));
        assertThat(file().notes().getFirst().header().waiting()).isFalse();
        assertThat(replica.state().waiting()).isZero();

        var atTheHub = told(written.header(), 1);
        replica.stage(List.of(note(atTheHub)));
        replica.checkpoint(12);
        assertThat(file().notes()).hasSize(1);
        assertThat(file().notes().getFirst().header()).isEqualTo(atTheHub);
    }

    @Test
    void aNoteMayComeBackBeforeTheHubsAnswerDoes() {
        fillBoth();
        var written = vault.notes().write(tom, NOTE);
        replica.stage(List.of(note(told(written.header(), 1))));
        replica.checkpoint(12);

        assertThat(file().notes()).hasSize(1);
        assertThat(replica.state().waiting()).isEqualTo(1);
        replica.settle(List.of(outcome(1, Result.APPLIED, null, 12)));
        assertThat(file().notes().getFirst().header().version()).isEqualTo(1);
    }

    @Test
    void opsAreNumberedInOrderWithoutGapsAndSentOldestFirst() {
        fillBoth();
        for (int i = 0; i < 5; i++) {
            vault.notes().write(tom, NOTE);
        }

        assertThat(replica.pending(3, 1_000_000))
                .extracting(op -> op.seq())
                .containsExactly(1L, 2L, 3L);
        assertThat(replica.pending(10, 1)).hasSize(1);
        assertThat(replica.state().nextSeq()).isEqualTo(6);
    }

    @Test
    void aHubRestoredFromABackupGetsAgainWhatItLost() {
        fillBoth();
        for (int i = 0; i < 3; i++) {
            vault.notes().write(tom, NOTE);
        }
        replica.settle(
                List.of(
                        outcome(1, Result.APPLIED, null, 12),
                        outcome(2, Result.REJECTED, "no", 0),
                        outcome(3, Result.APPLIED, null, 12)));
        replica.agree(restored(2));

        assertThat(replica.pending(10, 1_000_000))
                .extracting(op -> op.seq())
                .containsExactly(2L, 3L);
        assertThat(file().notes()).hasSize(3);
        assertThat(file().notes()).filteredOn(note -> note.header().waiting()).hasSize(2);
    }

    @Test
    void afterARestoreEveryBucketIsFilledAnewInSightAndWhatTheHubLostGoes() {
        fillBoth();
        var boiler = feed.event(tom, "Boiler");
        replica.stage(List.of(boiler, version(2, "Okafor-Smith")));
        replica.checkpoint(12);
        replica.agree(restored(1));

        assertThat(replica.state().buckets()).allMatch(Held::filling);
        assertThat(file().records()).hasSize(1);
        replica.fill(CORE.toString(), List.of(feed.person(tom)), "end");
        replica.filled(CORE.toString(), 5);
        replica.fill(HOUSING.toString(), List.of(tenancy), "end");
        replica.filled(HOUSING.toString(), 5);
        assertThat(file().events()).isEmpty();
        assertThat(file().records().getFirst().body()).isEqualTo(TestFeed.row("Okafor", "Thomas"));
    }

    @Test
    void aStoreThatWentBackwardsTakesANewIncarnation() {
        fillBoth();
        vault.notes().write(tom, NOTE);
        var before = replica.state().incarnation();
        replica.agree(grants(40, 12, CORE, HOUSING));

        assertThat(replica.state().incarnation()).isNotEqualTo(before);
        assertThat(replica.pending(10, 1_000_000)).extracting(op -> op.seq()).containsExactly(1L);
        assertThat(replica.state().nextSeq()).isEqualTo(2);
    }

    @Test
    void aJournalThatNoLongerReachesBackTakesANewIncarnation() {
        fillBoth();
        vault.notes().write(tom, NOTE);
        replica.settle(List.of(outcome(1, Result.APPLIED, null, 12)));
        replica.agree(
                new Grants(
                        TestFeed.EPOCH,
                        2,
                        null,
                        TOLD.plus(Duration.ofDays(40)),
                        List.of(TestFeed.NORTH),
                        List.of(CORE, HOUSING),
                        12));
        vault.notes().write(tom, NOTE);
        replica.settle(List.of(outcome(2, Result.APPLIED, null, 13)));
        vault.notes().write(tom, NOTE);
        replica.agree(restored(1, Duration.ofDays(40)));

        assertThat(replica.pending(10, 1_000_000))
                .extracting(op -> op.seq())
                .containsExactly(1L, 2L);
    }

    @Test
    void aClockThatRunsAheadDoesNotCostTheJournal() {
        fillBoth();
        vault.notes().write(tom, NOTE);
        replica.settle(List.of(outcome(1, Result.APPLIED, null, 12)));
        laptop.clock().move(Duration.ofDays(60));
        vault.notes().write(tom, NOTE);
        replica.settle(List.of(outcome(2, Result.APPLIED, null, 13)));
        replica.agree(restored(1));

        assertThat(replica.pending(10, 1_000_000)).hasSize(2);
    }

    @Test
    void aClonedLaptopNumbersItsWaitingOpsAnew() {
        fillBoth();
        vault.notes().write(tom, NOTE);
        replica.settle(List.of(outcome(1, Result.APPLIED, null, 12)));
        vault.notes().write(tom, NOTE);
        var opId = replica.pending(10, 1_000_000).getFirst().opId();
        replica.reincarnate();

        var pending = replica.pending(10, 1_000_000);
        assertThat(pending).extracting(op -> op.seq()).containsExactly(1L);
        assertThat(pending.getFirst().opId()).isEqualTo(opId);
    }

    @Test
    void inStepIsSaidOnlyWhenNothingWaits() {
        fillBoth();
        var before = replica.state().inStepAt();
        laptop.clock().move(Duration.ofMinutes(5));
        vault.notes().write(tom, NOTE);
        replica.checkpoint(12);
        assertThat(replica.state().inStepAt()).isEqualTo(before);

        replica.settle(List.of(outcome(1, Result.APPLIED, null, 13)));
        replica.checkpoint(13);
        assertThat(replica.state().inStepAt()).isEqualTo(laptop.clock().instant());
    }

    @Test
    void listenersHearWhatACommitTouched() {
        fillBoth();
        var heard = new ArrayList<Set<Topic>>();
        try (var listening = vault.changes().listen(heard::add)) {
            assertThat(listening).isNotNull();
            vault.notes().write(tom, NOTE);
        }
        vault.notes().write(tom, NOTE);

        assertThat(heard).containsExactly(EnumSet.of(Topic.TIMELINE, Topic.OUTBOX));
    }

    private void fillBoth() {
        feed.fill(replica, List.of(feed.person(tom)), List.of(tenancy));
    }

    private void leave(Bucket bucket, UUID id) {
        replica.stage(List.of(new Leave(bucket.toString(), id)));
        replica.checkpoint(11);
    }

    private CitizenFile file() {
        return vault.citizens().reread(tom).orElseThrow();
    }

    private Look look() {
        return new Look(tom, TestLaptop.PRIYA.id(), TOLD, "Housing North");
    }

    private Put version(int version, String family) {
        return feed.put(
                HOUSING,
                Entities.SOURCE_RECORD,
                tenancy.id(),
                tom,
                version,
                TestFeed.row(family, "T"));
    }

    private Put note(Header header) {
        return new Put(
                HOUSING.toString(),
                "note",
                header,
                "{\"service\":\"housing\",\"text\":\"Spoke to Tom.\"}");
    }

    private static Header told(Header written, int version) {
        return new Header(
                written.id(),
                written.file(),
                written.category(),
                written.sensitivity(),
                version,
                written.author(),
                written.observedAt(),
                TOLD);
    }

    private static Outcome outcome(
            long seq, Result result, @Nullable String detail, long visibleRevision) {
        return new Outcome(seq, result, detail, visibleRevision, List.of());
    }

    private Grants restored(long expectedSeq) {
        return restored(expectedSeq, Duration.ZERO);
    }

    private Grants restored(long expectedSeq, Duration later) {
        var epoch = UUID.fromString("01900000-0000-7000-8000-0000000000e2");
        return new Grants(
                epoch,
                expectedSeq,
                null,
                TOLD.plus(later),
                List.of(TestFeed.NORTH),
                List.of(CORE, HOUSING),
                5);
    }

    private void reopen() {
        vault.close();
        vault = laptop.open();
        replica = vault.replica();
    }
}
