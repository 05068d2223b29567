package org.doorstep.store.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflict.FieldValues;
import org.doorstep.domain.conflict.Conflict.Side;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.merge.Step;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.sync.Waiting.Kept;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredConflictsTest {

    private static final Task AS_IT_STANDS = task("ben", State.OPEN);

    @TempDir Path folder;

    private Vault vault;
    private Replica replica;
    private TestFeed feed;
    private UUID tom;
    private UUID task;
    private UUID conflict;
    private int version = 1;
    private long revision = 11;

    @BeforeEach
    void aTaskThatTheHubHas() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        replica = vault.replica();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        task = feed.id();
        conflict = feed.id();
        feed.fill(replica, List.of(feed.person(tom)), List.of(feed.tenancy(tom, "Okafor", "T")));
        told(AS_IT_STANDS);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aConflictIsListedWithAllThreeValuesAndWhatStandsNow() {
        contested("owner", "\"anna\"", "\"carl\"", "\"ben\"");

        var open = open();
        assertThat(vault.conflicts().count()).isEqualTo(1);
        assertThat(open.fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.base()).isEqualTo(new Value.Text("anna"));
                    assertThat(field.mine()).isEqualTo(new Value.Text("carl"));
                    assertThat(field.theirs()).isEqualTo(new Value.Text("ben"));
                    assertThat(field.present()).isEqualTo(new Value.Text("ben"));
                });
        assertThat(open.about()).extracting(Recorded::body).isEqualTo(AS_IT_STANDS);
    }

    @Test
    void keepingMineChangesTheRecordOnWhatStandsAndSettlesTheConflictInOneOp() {
        contested("owner", "\"anna\"", "\"carl\"", "\"ben\"");

        vault.conflicts().settle(open(), new Choice.Mine());

        assertThat(seen().owner()).isEqualTo("carl");
        assertThat(vault.conflicts().open()).isEmpty();
        var changes = replica.pending(10, 1_000_000).getFirst().changes();
        assertThat(changes).hasSize(2);
        assertThat(edit(changes.getFirst()).edit().set())
                .isEqualTo(Map.of("owner", new Step("\"ben\"", "\"carl\"")));
        assertThat(edit(changes.getLast()).edit().move())
                .isEqualTo(new Move("\"open\"", "\"settled\""));
    }

    @Test
    void keepingWhatStandsOnlySettlesTheConflict() {
        contested("owner", "\"anna\"", "\"carl\"", "\"ben\"");

        vault.conflicts().settle(open(), new Choice.Theirs());

        assertThat(seen()).isEqualTo(AS_IT_STANDS);
        assertThat(vault.conflicts().count()).isZero();
        assertThat(replica.pending(10, 1_000_000).getFirst().changes()).hasSize(1);
    }

    @Test
    void somethingElseCanBeWritten() {
        contested("owner", "\"anna\"", "\"carl\"", "\"ben\"");

        var settled =
                vault.conflicts()
                        .settle(
                                open(),
                                new Choice.Another(Map.of("owner", new Value.Text("dora"))));

        assertThat(seen().owner()).isEqualTo("dora");
        assertThat(settled.made()).isEqualTo(seen());
    }

    @Test
    void aClockIsReadAsOneAndStaysAsItStandsWhereItIsNotGivenAnew() {
        var running = Running.since("awaab-investigate", Instant.parse("2026-08-03T08:00:00Z"));
        var paused = running.paused(Instant.parse("2026-08-04T13:22:00Z"), "Tenant is away");
        var json = new Json();
        told(AS_IT_STANDS.by(paused));
        conflict(
                List.of(
                        new FieldValues("owner", "\"anna\"", "\"carl\"", "\"ben\""),
                        new FieldValues("clock", null, json.write(running), json.write(paused))),
                new Side("o-priya", feed.id(), false));

        var contested = open().fields().getLast();
        assertThat(contested.mine()).isEqualTo(new Value.Clock(running));
        assertThat(contested.present()).isEqualTo(new Value.Clock(paused));
        vault.conflicts()
                .settle(open(), new Choice.Another(Map.of("owner", new Value.Text("dora"))));

        assertThat(seen()).returns("dora", Task::owner).returns(paused, Task::clock);
    }

    @Test
    void whatMakesNoSenseIsNotSaved() {
        contested("what", "\"Ring\"", "\"Ring twice\"", "\"Ring the landlord\"");

        assertThatThrownBy(() ->
                        vault.conflicts()
                                .settle(
                                        open(),
                                        new Choice.Another(Map.of("what", new Value.Text(" ")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("few words");
        assertThat(vault.conflicts().count()).isEqualTo(1);
        assertThat(replica.pending(10, 1_000_000)).isEmpty();
    }

    @Test
    void aDecisionCanBeTakenBack() {
        contested("owner", "\"anna\"", "\"carl\"", "\"ben\"");
        var settled = vault.conflicts().settle(open(), new Choice.Mine());

        vault.conflicts().reopen(settled);

        assertThat(seen().owner()).isEqualTo("ben");
        assertThat(vault.conflicts().count()).isEqualTo(1);
    }

    @Test
    void aStateThatDoesNotFollowDirectlyIsReachedStepByStep() {
        told(task("ben", State.DONE));
        contested("state", "\"open\"", "\"started\"", "\"done\"");

        vault.conflicts().settle(open(), new Choice.Mine());

        assertThat(seen().state()).isEqualTo(State.STARTED);
        assertThat(replica.pending(10, 1_000_000))
                .extracting(op -> edit(op.changes().getFirst()).edit().move())
                .containsExactly(
                        new Move("\"done\"", "\"open\""), new Move("\"open\"", "\"started\""));
    }

    @Test
    void whoDeletedTheRecordMayDeleteIt() {
        conflict(
                List.of(new FieldValues("owner", "\"anna\"", null, "\"ben\"")),
                new Side("o-priya", feed.id(), true));

        vault.conflicts().settle(open(), new Choice.Mine());

        assertThat(vault.tasks().of(tom)).isEmpty();
        assertThat(vault.conflicts().count()).isZero();
    }

    @Test
    void aConflictAboutARecordThatIsDeletedKeepsTheWordsUntilItIsSettled() {
        contested("what", "\"Ring\"", "\"Ring twice\"", null);
        replica.stage(List.of(new Leave(HOUSING.toString(), task)));
        replica.checkpoint(revision++);

        assertThat(open().about()).isNull();
        assertThat(open().fields().getFirst().mine()).isEqualTo(new Value.Text("Ring twice"));
        vault.conflicts().settle(open(), new Choice.Theirs());
        assertThat(vault.conflicts().count()).isZero();
    }

    @Test
    void aChangeThatWaitsIsListedAsTheOfficerMadeIt() {
        vault.tasks().change(vault.tasks().of(tom).getFirst(), task("dora", State.OPEN));

        assertThat(vault.waiting().oldest(10))
                .singleElement()
                .extracting(Kept::records)
                .satisfies(records ->
                        assertThat(records)
                                .singleElement()
                                .extracting(Recorded::body)
                                .isEqualTo(task("dora", State.OPEN)));
    }

    private Open open() {
        return vault.conflicts().open().getFirst();
    }

    private Task seen() {
        return vault.tasks().of(tom).getFirst().body();
    }

    private static Amendment edit(Object change) {
        return (Amendment) change;
    }

    private void told(Task says) {
        replica.stage(List.of(feed.put(HOUSING, Entities.TASK, task, tom, version++, says)));
        replica.checkpoint(revision++);
    }

    private void contested(
            String field, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
        conflict(
                List.of(new FieldValues(field, base, mine, theirs)),
                new Side("o-priya", feed.id(), false));
    }

    private void conflict(List<FieldValues> fields, Side mine) {
        var body =
                new Conflict(
                        task,
                        "task",
                        fields,
                        mine,
                        new Side("ben", null, false),
                        Conflict.State.OPEN);
        replica.stage(List.of(feed.put(HOUSING, Entities.CONFLICT, conflict, tom, 1, body)));
        replica.checkpoint(revision++);
    }

    private static Task task(String owner, State state) {
        return new Task(
                Category.HOUSING,
                "Ring the landlord",
                owner,
                LocalDate.of(2026, 12, 1),
                "Promised",
                List.of("dora"),
                state);
    }
}
