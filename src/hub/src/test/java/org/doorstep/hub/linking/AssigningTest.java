package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.ALLOCATION;
import static org.doorstep.hub.db.Tables.ASSIGNMENT;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.LINK_CURRENT;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.OpRules;
import org.doorstep.hub.ops.Ops;
import org.doorstep.hub.ops.PostgresHubLog;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.RecordLine;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Who leads a team gives a file to somebody in it; nobody else does.
class AssigningTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final String TEAM = "team-a";
    private static final Json JSON = new Json();

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final AtomicInteger ticks = new AtomicInteger();
    private final InstantSource ticking = () -> Town.NOW.plusSeconds(ticks.incrementAndGet());
    private final Ids ids = new Ids(InstantSource.system(), new Random(3));
    private Council council;
    private Access access;
    private Sequencer sequencer;
    private TakePush taking;
    private Town town;
    private UUID tom;
    private int seq;

    @BeforeEach
    void aTeamWithATenantWhomAnnaHas() {
        council = hub.council();
        sequencer = new Sequencer(hub.source(), council);
        access = new Access(hub.db(), council, CLOCK);
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(), council, access, new Versions(council), sequencer, CLOCK),
                        new OpRules(JSON),
                        ticking);
        town = new Town(hub.db(), council);
        for (var scope : List.of(TEAM, "team-b")) {
            town.scope(scope, "team");
        }
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        for (var officer : List.of("anna", "ben", "lea")) {
            town.scope("caseload-" + officer, "caseload");
            town.officer(officer, "HOUSING", 1, TEAM, "caseload-" + officer);
        }
        town.officer("zoe", "HOUSING", 1, "team-b");
        hub.db()
                .update(OFFICER)
                .set(OFFICER.LEADS, true)
                .where(OFFICER.COUNCIL.eq(council.id()), OFFICER.ID.in("lea", "zoe"))
                .execute();
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "lea")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        tom = town.file();
        var row = ids.next();
        hub.db()
                .transaction(tx ->
                        town.append(tx.dsl(), of(row, Entities.SOURCE_RECORD.name(), Map.of())));
        hub.db()
                .insertInto(LINK_CURRENT)
                .set(LINK_CURRENT.COUNCIL, council.id())
                .set(LINK_CURRENT.SOURCE_RECORD, row)
                .set(LINK_CURRENT.PERSON, tom)
                .set(LINK_CURRENT.LINK, ids.next())
                .set(LINK_CURRENT.SOURCE, "housing")
                .set(LINK_CURRENT.SOURCE_KEY, "H1")
                .set(LINK_CURRENT.ROW_KEY, "H1")
                .execute();
        listed("anna");
    }

    @Test
    void theFileMovesToTheCaseloadOfWhomItIsGivenTo() {
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-anna");

        assertThat(push("lea", given("anna", "ben"))).isEqualTo("applied");

        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-ben");
        var now = sequencer.settle();
        var core = new Bucket("caseload-ben", Category.CORE, Sensitivity.OPEN);
        assertThat(new Feed(hub.db(), council).snapshot(core, now, null, 10).rows()).isNotEmpty();
        refresh();
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-ben");
    }

    @Test
    void itComesBackWhenItIsGivenBackAndGoesWithTheTeam() {
        push("lea", given("anna", "ben"));
        push("lea", given("ben", "anna"));
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-anna");
        push("lea", given("anna", null));
        assertThat(scopes()).containsExactly(TEAM);
        push("lea", new Assignment(TEAM, List.of(), "ben", null));
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-ben");

        hub.db().deleteFrom(ALLOCATION).where(ALLOCATION.COUNCIL.eq(council.id())).execute();
        refresh();

        assertThat(scopes()).isEmpty();
    }

    @Test
    void whomTheListsNameLaterStandsBeside() {
        push("lea", given("anna", "ben"));

        listed("lea");

        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-ben", "caseload-lea");
    }

    @Test
    void aListThatIsTakenAtTheSameMomentIsWaitedFor() throws Exception {
        try (var connection = hub.source().getConnection()) {
            connection.setAutoCommit(false);
            var tx = DSL.using(connection, SQLDialect.POSTGRES);
            tx.deleteFrom(ALLOCATION).where(ALLOCATION.COUNCIL.eq(council.id())).execute();
            new ListedAssignments(council, ids, ticking).refreshAll(tx);

            var pushed = CompletableFuture.supplyAsync(() -> push("lea", given("anna", "ben")));
            while (!pushed.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            connection.commit();

            assertThat(pushed.get()).isIn("rejected", "quarantined");
        }
        assertThat(scopes()).isEmpty();
    }

    private static boolean somebodyWaits() {
        return hub.db().fetchExists(DSL.table("pg_locks"), DSL.condition("not granted"));
    }

    @Test
    void whoDoesNotLeadThatTeamGivesNothing() {
        assertThat(push("anna", given("anna", "ben"))).isEqualTo("rejected");
        assertThat(push("zoe", given("anna", "ben"))).isIn("rejected", "quarantined");
        assertThat(push("lea", new Assignment("team-b", List.of("anna"), "zoe", null)))
                .isEqualTo("rejected");
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-anna");
    }

    @Test
    void nothingIsGivenOutOfTheTeamNorToWhoIsKeptFromTheFile() {
        assertThat(push("lea", given("anna", "zoe"))).isEqualTo("rejected");
        assertThat(push("lea", given("anna", "nobody-at-all"))).isEqualTo("rejected");
        block("ben");
        assertThat(push("lea", given("anna", "ben"))).isIn("rejected", "quarantined");
        assertThat(scopes()).containsExactlyInAnyOrder(TEAM, "caseload-anna");
    }

    @Test
    void theWorkGoesAlongWithTheFile() {
        assertThat(handOver("ben").result()).isEqualTo("applied");

        assertThat(versions())
                .containsExactlyInAnyOrder(
                        "person 1", "casework 2", "task 2", "case_entry 1", "assignment 1");
    }

    @Test
    void whereTheFileIsNotGivenTheWorkStaysToo() {
        var elsewhere = handOver("zoe");

        assertThat(elsewhere.result()).isEqualTo("rejected");
        assertThat(elsewhere.refused()).isNull();
        assertThat(elsewhere.detail()).contains("do not work in the team");
        assertThat(versions()).containsExactlyInAnyOrder("person 1", "casework 1", "task 1");
    }

    @Test
    void theWorkStaysWhereTheNextOfficerIsKeptFromTheFile() {
        block("ben");
        refresh();

        assertThat(handOver("ben").result()).isIn("rejected", "quarantined");

        assertThat(versions()).containsExactlyInAnyOrder("person 1", "casework 1", "task 1");
    }

    @Test
    void theWorkStaysWhereThePersonTurnedOutToBeAnother() {
        var other = town.file(TEAM);
        var work = work();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        tom,
                                        2,
                                        "person",
                                        other,
                                        Category.CORE,
                                        Sensitivity.OPEN,
                                        "{\"merged_into\":\"" + other + "\"}")));
        hub.db()
                .update(RECORD_CURRENT)
                .set(RECORD_CURRENT.FILE, other)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .execute();
        hub.db().deleteFrom(FILE_SCOPE).where(FILE_SCOPE.FILE.eq(tom)).execute();

        assertThat(push("lea", handingOver(work, "ben")).result()).isEqualTo("rejected");

        tom = other;
        assertThat(versions())
                .containsExactlyInAnyOrder("person 1", "person 2", "casework 1", "task 1");
    }

    @Test
    void nobodyTakesAFileFromWhomAnotherTeamGaveIt() {
        push("lea", given("anna", "ben"));
        also("b", "zoe");

        push("lea", given("zoe", "ben"));

        assertThat(scopes())
                .containsExactlyInAnyOrder(TEAM, "caseload-ben", "team-b", "caseload-zoe");
    }

    @Test
    void itIsFiledWhereEveryHolderSeesItAndNowhereElse() {
        var hidden = record(given("anna", "ben"), Category.HOUSING);

        assertThat(outcome("lea", hidden)).isEqualTo("rejected");
    }

    @Test
    void whoLeadsATeamIsToldSoWithTheirScopes() {
        assertThat(access.bucketsOf("lea").orElseThrow().scopes())
                .contains(new Scope("leads-team-a", "leads", "Scope team-a"));
        assertThat(access.bucketsOf("anna").orElseThrow().scopes())
                .noneMatch(scope -> scope.kind().equals(Scope.LEADS));
    }

    private static Assignment given(String from, @Nullable String to) {
        return new Assignment(TEAM, List.of(from), to, null);
    }

    private String push(String officer, Assignment assignment) {
        return outcome(officer, record(assignment, Category.CORE));
    }

    private String outcome(String officer, RecordLine record) {
        return push(officer, Ops.line(++seq, record)).result();
    }

    private OutcomeLine push(String officer, String line) {
        var op = Op.read(line, JSON);
        var buckets = access.heldBy(officer).orElseThrow();
        var answer = taking.take(new Push(laptop, officer, Set.copyOf(buckets), List.of(op)));
        List<OutcomeLine> outcomes = ((TakePush.Answer.Settled) answer).outcomes();
        return outcomes.getFirst();
    }

    /// A case and a task of Tom's, both Anna's.
    private List<UUID> work() {
        var casework = town.id();
        var task = town.id();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                of(casework, Entities.CASE.name(), opened()),
                                of(task, Entities.TASK.name(), begun())));
        return List.of(casework, task);
    }

    private Version of(UUID id, String type, Object body) {
        return town.version(
                id, 1, type, tom, Category.HOUSING, Sensitivity.NORMAL, JSON.write(body));
    }

    private static Case opened() {
        return new Case(
                Category.HOUSING,
                "repairs",
                "1",
                "Repairs",
                "first",
                null,
                null,
                "anna",
                List.of());
    }

    private static Task begun() {
        return new Task(
                Category.HOUSING,
                "Ring",
                "anna",
                null,
                null,
                null,
                List.of(),
                State.OPEN,
                null,
                null);
    }

    private OutcomeLine handOver(String to) {
        return push("lea", handingOver(work(), to));
    }

    /// The whole op of a hand-over, the assignment last.
    private String handingOver(List<UUID> work, String to) {
        var entry =
                new CaseEntry(
                        Category.HOUSING,
                        work.getFirst(),
                        CaseEntry.Kind.GIVEN,
                        "anna",
                        to,
                        to,
                        null,
                        Ops.WRITTEN);
        return Ops.line(
                ++seq,
                UUID.randomUUID(),
                List.of(
                        amended(work.getFirst(), Entities.CASE, opened(), opened().of(to)),
                        added(
                                Ops.record(
                                        Entities.CASE_ENTRY.name(),
                                        ids.next(),
                                        tom,
                                        Category.HOUSING,
                                        entry)),
                        amended(work.getLast(), Entities.TASK, begun(), begun().of(to)),
                        added(record(given("anna", to), Category.CORE))));
    }

    private static Insert added(RecordLine line) {
        return new Insert(line.type(), line.header(), JSON.write(line.body()));
    }

    private static Amendment amended(UUID id, EntityType<?> type, Object seen, Object made) {
        var fields = new Fields(JSON);
        return new Amendment(
                id,
                Ops.WRITTEN,
                Edit.between(
                        type.policy(),
                        1,
                        fields.of(JSON.write(seen)),
                        fields.of(JSON.write(made)),
                        fields));
    }

    /// What lies in Tom's file, with its version, beside what the systems say.
    private List<String> versions() {
        return hub.db()
                .select(RECORD_CURRENT.TYPE, RECORD_CURRENT.VER)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .and(RECORD_CURRENT.TYPE.ne(Entities.SOURCE_RECORD.name()))
                .and(
                        RECORD_CURRENT.REC_ID.notIn(
                                select(ASSIGNMENT.REC_ID)
                                        .from(ASSIGNMENT)
                                        .where(ASSIGNMENT.LISTED)))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private RecordLine record(Assignment assignment, Category category) {
        var line = Ops.record("assignment", ids.next(), tom, category, assignment);
        JsonNode body = line.body();
        return new RecordLine(
                line.id(),
                line.type(),
                line.file(),
                line.category(),
                category == Category.CORE ? 0 : line.sensitivity(),
                line.version(),
                line.author(),
                line.observedAt(),
                line.recordedAt(),
                body);
    }

    private void listed(String officer) {
        hub.db().deleteFrom(ALLOCATION).where(ALLOCATION.COUNCIL.eq(council.id())).execute();
        also("a", officer);
    }

    private void also(String team, String officer) {
        hub.db()
                .insertInto(ALLOCATION)
                .set(ALLOCATION.COUNCIL, council.id())
                .set(ALLOCATION.ID, "A-" + team)
                .set(ALLOCATION.SYSTEM, "housing")
                .set(ALLOCATION.SOURCE_KEY, "H1")
                .set(ALLOCATION.TEAM, team)
                .set(ALLOCATION.OFFICER, officer)
                .execute();
        refresh();
    }

    private void block(String officer) {
        hub.db()
                .insertInto(ACCESS_BLOCK)
                .set(ACCESS_BLOCK.COUNCIL, council.id())
                .set(ACCESS_BLOCK.ID, UUID.randomUUID())
                .set(ACCESS_BLOCK.FILE, tom)
                .set(ACCESS_BLOCK.OFFICER, officer)
                .set(ACCESS_BLOCK.KIND, "family")
                .set(ACCESS_BLOCK.REASON, "A cousin")
                .set(ACCESS_BLOCK.SET_BY, "governance")
                .set(ACCESS_BLOCK.SET_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void refresh() {
        hub.db()
                .transaction(
                        tx -> new ListedAssignments(council, ids, ticking).refreshAll(tx.dsl()));
    }

    private List<String> scopes() {
        return hub.db()
                .select(FILE_SCOPE.SCOPE)
                .from(FILE_SCOPE)
                .where(FILE_SCOPE.COUNCIL.eq(council.id()), FILE_SCOPE.FILE.eq(tom))
                .fetch(FILE_SCOPE.SCOPE);
    }
}
