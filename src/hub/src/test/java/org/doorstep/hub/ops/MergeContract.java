package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.conflict.Conflict.FieldValues;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Move;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.json.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How changes of two officers meet at the hub.
abstract class MergeContract extends Pushing {

    private static final Fields FIELDS = new Fields(JSON);
    private static final Task TASK =
            new Task(
                    Category.HOUSING,
                    "Ring the landlord",
                    "anna",
                    LocalDate.of(2026, 9, 1),
                    "Promised",
                    List.of("ben"),
                    State.OPEN);

    private final UUID task = UUID.randomUUID();
    private final Laptop bens = new Laptop(UUID.randomUUID(), UUID.randomUUID());

    MergeContract(HubUnderTest hub) {
        super(hub);
    }

    @BeforeEach
    void aTaskThatBothHave() {
        hub.enrol(bens);
        push(op(1, insert(task, mine, TASK)));
    }

    @Test
    void aChangeThatNobodyCrossedIsApplied() {
        var outcome = outcomes(push(op(2, edit(1, TASK, owner("carl"))))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(present()).isEqualTo(owner("carl"));
    }

    @Test
    void changesOfDifferentFieldsAreMerged() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));

        assertThat(results(push(op(2, edit(1, TASK, due(7)))))).containsExactly("merged");
        assertThat(present().owner()).isEqualTo("ben");
        assertThat(present().due()).isEqualTo(due(7).due());
    }

    @Test
    void changesOfTheSameFieldAreKeptSideBySideAndTheHubsValueStays() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));

        var outcome = outcomes(push(op(2, edit(1, TASK, owner("carl"))))).getFirst();

        assertThat(outcome.result()).isEqualTo("conflict");
        assertThat(present().owner()).isEqualTo("ben");
        var conflict = conflicts().getFirst();
        assertThat(conflict.fields())
                .containsExactly(new FieldValues("owner", "\"anna\"", "\"carl\"", "\"ben\""));
        assertThat(conflict.mine().author()).isEqualTo("anna");
        assertThat(conflict.theirs().author()).isEqualTo("ben");
    }

    @Test
    void aChainOfOnesOwnChangesHasOneConflictFromItsBeginningToItsLastValue() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));

        var answer =
                push(
                        op(2, edit(1, TASK, owner("carl"))),
                        op(3, edit(1, owner("carl"), owner("dora"))));

        assertThat(results(answer)).containsExactly("conflict", "conflict");
        theWholeChainIsOneConflict();
    }

    @Test
    void aChainThatGoesOnInALaterPushStillHasOneConflict() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));
        push(op(2, edit(1, TASK, owner("carl"))));

        var answer = push(op(3, edit(1, owner("carl"), owner("dora"))));

        assertThat(results(answer)).containsExactly("conflict");
        theWholeChainIsOneConflict();
    }

    private void theWholeChainIsOneConflict() {
        assertThat(conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.fields().getFirst())
                                .isEqualTo(
                                        new FieldValues(
                                                "owner", "\"anna\"", "\"dora\"", "\"ben\"")));
    }

    @Test
    void onesOwnChangesOneAfterTheOtherAreAppliedWithoutConflict() {
        var answer =
                push(
                        op(2, edit(1, TASK, owner("carl"))),
                        op(3, edit(1, owner("carl"), owner("dora"))));

        assertThat(results(answer)).containsExactly("applied", "applied");
        assertThat(present().owner()).isEqualTo("dora");
    }

    @Test
    void aConflictIsSettledTogetherWithAnOrdinaryChange() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));
        push(op(2, edit(1, TASK, owner("carl"))));
        var settled =
                new Edit(
                        1,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new Move("\"open\"", "\"settled\""),
                        false);

        var answer =
                push(
                        op(
                                3,
                                edit(2, owner("ben"), owner("carl")),
                                new Amendment(conflictId(), NOW, settled)));

        assertThat(results(answer)).containsExactly("applied");
        assertThat(present().owner()).isEqualTo("carl");
        assertThat(conflicts().getFirst().state()).isEqualTo(Conflict.State.SETTLED);
    }

    @Test
    void whatMakesNoSenseTogetherIsForAnOfficerToDecide() {
        pushAs("ben", bens, op(1, edit(1, TASK, state(State.STARTED))));

        assertThat(results(push(op(2, edit(1, TASK, owner(null)))))).containsExactly("conflict");
        assertThat(present()).isEqualTo(state(State.STARTED));
    }

    @Test
    void whatNeverMadeSenseIsRefused() {
        var nobody =
                edit(
                        1,
                        TASK,
                        new Task(Category.HOUSING, " ", null, null, null, List.of(), State.OPEN));

        assertThat(results(push(op(2, nobody)))).containsExactly("rejected");
    }

    @Test
    void aDeletedRecordLeavesEveryBucket() {
        var before = log.settled();

        var answer = push(op(2, new Amendment(task, NOW, Edit.deletion(1, fields(TASK)))));

        assertThat(results(answer)).containsExactly("applied");
        assertThat(hub.changes(Map.of(TEAM, before), log.settled()))
                .containsExactly(new FeedLine.Leave(TEAM.toString(), task));
    }

    @Test
    void aDeletionDoesNotWinOverAChangeThatItDidNotSee() {
        pushAs("ben", bens, op(1, edit(1, TASK, owner("ben"))));

        var answer = push(op(2, new Amendment(task, NOW, Edit.deletion(1, fields(TASK)))));

        assertThat(results(answer)).containsExactly("conflict");
        assertThat(present().owner()).isEqualTo("ben");
        assertThat(conflicts().getFirst().mine().deletes()).isTrue();
    }

    @Test
    void aChangeOfARecordThatSomebodyDeletedIsKeptAndCanBringItBack() {
        pushAs("ben", bens, op(1, new Amendment(task, NOW, Edit.deletion(1, fields(TASK)))));

        assertThat(results(push(op(2, edit(1, TASK, owner("carl")))))).containsExactly("conflict");
        assertThat(conflicts().getFirst().theirs().deletes()).isTrue();
        var back = Edit.between(Entities.TASK.policy(), 2, Map.of(), fields(owner("carl")), FIELDS);
        assertThat(results(push(op(3, new Amendment(task, NOW, back))))).containsExactly("applied");
        assertThat(present().owner()).isEqualTo("carl");
    }

    @Test
    void aChangeOfARecordThatIsNotTheOfficersLooksLikeOneThatDoesNotExist() {
        hub.move(mine, "team-a", "team-b");
        var lost = outcomes(push(op(2, edit(1, TASK, owner("carl"))))).getFirst();
        var edit =
                Edit.between(Entities.TASK.policy(), 1, fields(TASK), fields(owner("x")), FIELDS);
        var missing = outcomes(push(op(3, new Amendment(UUID.randomUUID(), NOW, edit)))).getFirst();

        assertThat(lost.result()).isEqualTo("quarantined");
        assertThat(missing).usingRecursiveComparison().ignoringFields("seq").isEqualTo(lost);
        assertThat(hub.contents()).hasSize(2);
    }

    @Test
    void anEntryIsNeverChanged() {
        var id = UUID.randomUUID();
        push(line(2, note(id, mine, "As it was")));
        var edit =
                Edit.between(
                        Entities.NOTE.policy(),
                        1,
                        Map.of("text", "\"As it was\""),
                        Map.of("text", "\"Otherwise\""),
                        FIELDS);

        assertThat(results(push(op(3, new Amendment(id, NOW, edit))))).containsExactly("rejected");
        assertThat(hub.added()).noneMatch(version -> version.contains("Otherwise"));
    }

    private static String op(long seq, Change... changes) {
        return line(seq, UUID.randomUUID(), List.of(changes));
    }

    private static Insert insert(UUID id, UUID file, Task task) {
        return new Insert(
                "task",
                new Header(id, file, Category.HOUSING, Sensitivity.NORMAL, 0, "anna", NOW, NOW),
                JSON.write(task));
    }

    private Amendment edit(int base, Task seen, Task made) {
        return new Amendment(
                task,
                NOW,
                Edit.between(Entities.TASK.policy(), base, fields(seen), fields(made), FIELDS));
    }

    private static Map<String, String> fields(Task task) {
        return FIELDS.of(JSON.write(task));
    }

    private static Task owner(@Nullable String owner) {
        return new Task(
                TASK.service(),
                TASK.what(),
                owner,
                TASK.due(),
                TASK.dueBy(),
                TASK.followers(),
                TASK.state());
    }

    private static Task due(int day) {
        return new Task(
                TASK.service(),
                TASK.what(),
                TASK.owner(),
                LocalDate.of(2026, 9, day),
                "Rang again",
                TASK.followers(),
                TASK.state());
    }

    private static Task state(State state) {
        return new Task(
                TASK.service(),
                TASK.what(),
                TASK.owner(),
                TASK.due(),
                TASK.dueBy(),
                TASK.followers(),
                state);
    }

    private Task present() {
        return puts("task").map(put -> JSON.read(put.body(), Task.class)).findFirst().orElseThrow();
    }

    private List<Conflict> conflicts() {
        return puts("conflict").map(put -> JSON.read(put.body(), Conflict.class)).toList();
    }

    private UUID conflictId() {
        return puts("conflict").findFirst().orElseThrow().id();
    }

    private Stream<FeedLine.Put> puts(String type) {
        return hub.snapshot(TEAM, log.settled()).stream()
                .map(FeedLine.Put.class::cast)
                .filter(put -> put.type().equals(type));
    }
}
