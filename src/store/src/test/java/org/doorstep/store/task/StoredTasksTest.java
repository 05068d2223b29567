package org.doorstep.store.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.merge.Step;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.task.Tasks;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTasksTest {

    private static final Task RING = task("Ring the landlord", "anna");

    @TempDir Path folder;

    private Vault vault;
    private Replica replica;
    private TestFeed feed;
    private UUID tom;
    private UUID task;

    @BeforeEach
    void aTaskThatTheHubHas() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        replica = vault.replica();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        task = feed.id();
        feed.fill(replica, List.of(feed.person(tom)), List.of(feed.tenancy(tom, "Okafor", "T")));
        told(1, RING, 11);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aTaskIsSeenAsSoonAsItIsSaved() {
        vault.tasks().add(tom, task("Write", "ben"));

        assertThat(vault.tasks().of(tom))
                .extracting(seen -> seen.body().what())
                .containsExactly("Ring the landlord", "Write");
    }

    @Test
    void aChangeIsSeenAtOnceAndSentWithWhatTheOfficerSaw() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));

        assertThat(seen().body().owner()).isEqualTo("ben");
        var change = (Amendment) replica.pending(1, 1_000_000).getFirst().changes().getFirst();
        assertThat(change.edit().baseVersion()).isEqualTo(1);
        assertThat(change.edit().set().get("owner")).isEqualTo(new Step("\"anna\"", "\"ben\""));
    }

    @Test
    void whatSomebodyElseChangesMeanwhileIsSeenBesideOnesOwnChange() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        told(2, task("Ring the tenant", "anna"), 12);

        assertThat(seen().body()).isEqualTo(task("Ring the tenant", "ben"));
    }

    @Test
    void aChangeThatTheHubTookStaysInSightUntilItComesFromThere() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        settle(Result.APPLIED, 12);
        replica.checkpoint(11);
        assertThat(seen().body().owner()).isEqualTo("ben");

        told(2, task("Ring the landlord", "ben"), 12);
        told(3, task("Ring the landlord", "carl"), 13);
        assertThat(seen().body().owner()).isEqualTo("carl");
    }

    @Test
    void whereTheHubFindsAConflictItsValueIsSeen() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        told(2, task("Ring the landlord", "carl"), 12);

        assertThat(seen().body().owner()).isEqualTo("carl");
        assertThat(replica.state().waiting()).isEqualTo(1);
    }

    @Test
    void aRefusedChangeIsTakenBackAndKept() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        settle(Result.REJECTED, 0);

        assertThat(seen().body().owner()).isEqualTo("anna");
        assertThat(vault.refusals().refused()).hasSize(1);
    }

    @Test
    void aDeletedTaskIsOutOfSightAtOnceAndBackIfTheHubRefuses() {
        vault.tasks().delete(seen());
        assertThat(vault.tasks().of(tom)).isEmpty();

        settle(Result.REJECTED, 0);
        assertThat(seen().body()).isEqualTo(RING);
    }

    @Test
    void aDeletedTaskThatSomebodyElseChangedIsSeenAgain() {
        vault.tasks().delete(seen());
        told(2, task("Ring the tenant", "anna"), 12);

        assertThat(seen().body().what()).isEqualTo("Ring the tenant");
    }

    @Test
    void aChangeOfATaskThatLeavesTheLaptopStillWaits() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        replica.stage(List.of(new Leave(HOUSING.toString(), task)));
        replica.checkpoint(12);

        assertThat(vault.tasks().of(tom)).isEmpty();
        assertThat(replica.pending(10, 1_000_000)).hasSize(1);
        told(1, RING, 13);
        assertThat(seen().body().owner()).isEqualTo("ben");
    }

    @Test
    void changesOneAfterTheOtherAreSeenTogether() {
        vault.tasks().change(seen(), task("Ring the landlord", "ben"));
        vault.tasks().change(seen(), task("Ring the landlord", "carl"));
        vault.tasks().change(seen(), task("Ring the tenant", "carl"));

        assertThat(seen().body()).isEqualTo(task("Ring the tenant", "carl"));
        assertThat(replica.pending(10, 1_000_000)).hasSize(3);
    }

    @Test
    void aTaskIsDoneAndOpenAgainAsItNowStands() {
        told(2, task("Ring the tenant", "anna"), 12);

        var before = vault.tasks().change(task, now -> now.in(State.DONE));
        assertThat(before)
                .get()
                .extracting(Recorded::body)
                .isEqualTo(task("Ring the tenant", "anna"));
        assertThat(seen().body().state()).isEqualTo(State.DONE);

        vault.tasks().change(task, now -> now.in(State.OPEN));
        assertThat(seen().body()).isEqualTo(task("Ring the tenant", "anna"));
        assertThat(vault.tasks().change(feed.id(), now -> now.in(State.DONE))).isEmpty();
    }

    @Test
    void aPausedClockComesBackAsItWasSaved() {
        var clock = Running.since("housing-benefit-decide", TestFeed.TOLD);
        var added =
                vault.tasks()
                        .add(
                                tom,
                                new Task(
                                        Category.HOUSING,
                                        "Decide",
                                        "anna",
                                        null,
                                        null,
                                        clock,
                                        List.of(),
                                        State.OPEN));
        var paused = clock.paused(TestFeed.TOLD.plusSeconds(60), "Evidence asked for");
        vault.tasks().change(added.header().id(), now -> now.by(paused));

        assertThat(vault.tasks().of(tom).getLast().body().clock()).isEqualTo(paused);
        assertThatThrownBy(() ->
                        vault.tasks()
                                .change(
                                        added.header().id(),
                                        now -> now.by(new Running("", TestFeed.TOLD, List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsFilledInIsKeptUntilTheTaskIsSaved() {
        vault.answers().keep(tom, Tasks.NEW, "what", "Wri");
        vault.answers().keep(tom, Tasks.NEW, "what", "Write");
        vault.answers().keep(tom, "another", "what", "Else");
        assertThat(vault.answers().of(tom, Tasks.NEW)).containsOnly(Map.entry("what", "Write"));

        vault.tasks().add(tom, task("Write", "ben"));

        assertThat(vault.answers().of(tom, Tasks.NEW)).isEmpty();
        assertThat(vault.answers().of(tom, "another")).hasSize(1);
        vault.answers().discard(tom, "another");
        assertThat(vault.answers().of(tom, "another")).isEmpty();
    }

    @Test
    void aTaskWithoutWordsIsNotSaved() {
        assertThatThrownBy(() -> vault.tasks().add(tom, task(" ", "anna")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Recorded<Task> seen() {
        return vault.tasks().of(tom).getFirst();
    }

    private void told(int version, Task says, long revision) {
        replica.stage(List.of(feed.put(HOUSING, Entities.TASK, task, tom, version, says)));
        replica.checkpoint(revision);
    }

    private void settle(Result result, long visible) {
        replica.settle(List.of(new Outcome(1, result, null, visible, List.of())));
    }

    private static Task task(String what, String owner) {
        return new Task(
                Category.HOUSING,
                what,
                owner,
                LocalDate.of(2026, 12, 1),
                "Promised",
                List.of("dora"),
                State.OPEN);
    }
}
