package org.doorstep.hub.linking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.INVOLVEMENT_CURRENT;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.team.Workers;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.imports.Waiver;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.OpRules;
import org.doorstep.hub.ops.Ops;
import org.doorstep.hub.ops.PostgresHubLog;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.record.Versions;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.LearntLinker;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordLine;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the list of allocations says is said in the files, and counts with what leaders give.
class ListingTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TEAM = "team-a";
    private static final Json JSON = new Json();
    private static final String TENANTS =
            """
            TENANT_REF,TENANCY_REF,ROLE,STATUS,TITLE,FORENAME,SURNAME,DOB,SEX,NI_NO,PHONE,MOBILE,EMAIL,UPRN,PROP_REF,ADDR1,ADDR2,ADDR3,POSTCODE,TENANCY_TYPE,START_DATE,END_DATE,RENT_ACCOUNT,WEEKLY_RENT,BALANCE,ALERTS,ALERT_REVIEW
            H1,T1,TENANT,CURRENT,MR,THOMAS,OKAFOR,14/03/1979,M,QQ123456C,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R1,100.00,0.00,,
            H2,T2,TENANT,CURRENT,MR,THOMAS,OKAFOR,14/03/1979,M,QQ123456C,,,,,,9 FORD ROAD,,WRENFORD,XQ1 1AB,6,01/04/2020,,R2,100.00,0.00,,
            """;

    private static final String OTHER =
            """
            H2,T2,TENANT,CURRENT,MRS,AGNES,LINDQVIST,02/11/1951,F,QQ654321A,,,,,,9 FORD ROAD,,WRENFORD,XQ1 1AB,6,01/04/2020,,R2,100.00,0.00,,
            """;
    private static final String QUIST =
            """
            H3,T3,TENANT,CURRENT,MR,TOM,QUIST,14/03/1990,M,,,,,,,2 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R3,100.00,0.00,,
            """;

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final Ids ids = new Ids(CLOCK, new Random(5));
    private Council council;
    private Access access;
    private Extracts extracts;
    private Linking linking;
    private TakePush taking;
    private UUID tom;
    private int seq;

    @BeforeEach
    void aTeamAndATenant() throws IOException {
        council = hub.council();
        var mappings = Extracts.wrenford();
        var sequencer = new Sequencer(hub.source(), council);
        access = new Access(hub.db(), council, CLOCK);
        linking =
                new Linking(
                        hub.source(),
                        council,
                        mappings,
                        new LearntLinker(Samples.ACCEPTED, Nicknames.shipped()),
                        ids,
                        CLOCK,
                        sequencer);
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(), council, access, new Versions(council), sequencer, CLOCK),
                        new OpRules(JSON),
                        CLOCK);
        var town = new Town(hub.db(), council);
        town.scope(TEAM, "team");
        town.allow("HOUSING", Category.CORE, 2);
        town.allow("HOUSING", Category.HOUSING, 1);
        for (var officer : List.of("anna", "ben", "cat", "lea")) {
            town.scope("caseload-" + officer, "caseload");
            town.officer(officer, "HOUSING", 2, TEAM, "caseload-" + officer);
        }
        hub.db()
                .update(OFFICER)
                .set(OFFICER.LEADS, true)
                .where(OFFICER.COUNCIL.eq(council.id()), OFFICER.ID.eq("lea"))
                .execute();
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "lea")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        extracts = new Extracts(hub, council, mappings, CLOCK);
        extracts.send("housing", TENANTS);
        link();
        tom = file("H1");
        assertThat(file("H2")).isEqualTo(tom);
    }

    @Test
    void whomTheListNamesIsSaidInTheFileInTheCouncilsName() {
        listed("H1 anna");

        assertThat(assignments()).containsExactly(new Assignment(TEAM, List.of(), "anna", null));
        assertThat(told(row -> row.get(RECORD_VERSION.AUTHOR)))
                .containsExactly("import:allocations");
        assertThat(told(row -> row.get(RECORD_CURRENT.CATEGORY))).containsExactly("core");
        assertThat(levels()).containsExactly(0);
        assertHave("anna");
    }

    @Test
    void whomTheListNamedBeforeTheyWereKnownIsSaidWhenTheyAre() {
        listed("H3 ben");
        assertThat(assignments()).isEmpty();

        extracts.send("housing", TENANTS + QUIST);
        link();

        assertHave(file("H3"), "ben");
        assertHave(tom);
    }

    @Test
    void whoTurnsOutToBeTwoHasEachTheirOwnOfficer() {
        listed("H1 anna", "H2 ben");
        assertHave("anna", "ben");

        extracts.send("housing", TENANTS.lines().limit(2).collect(joining("\n", "", "\n")) + OTHER);
        link();

        assertThat(file("H1")).isNotEqualTo(file("H2"));
        assertHave(file("H1"), "anna");
        assertHave(file("H2"), "ben");
    }

    @Test
    void theSameListAgainSaysNothing() {
        listed("H1 anna");

        listed("H1 anna");
        link();

        assertThat(assignments()).hasSize(1);
        assertThat(hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id()))).isZero();
    }

    @Test
    void whoHasTwoRowsOfOnePersonIsSaidOnce() {
        listed("H1 anna", "H2 anna");
        assertThat(assignments()).hasSize(1);

        listed("H2 anna");
        assertThat(assignments()).hasSize(1);
        assertHave("anna");
    }

    @Test
    void whoIsNoLongerListedEndsWithOneRecord() {
        listed("H1 anna");

        listed("H1");

        assertThat(assignments())
                .containsExactly(
                        new Assignment(TEAM, List.of(), "anna", null),
                        new Assignment(TEAM, List.of("anna"), null, null));
        assertHave();
        assertThat(scopes()).containsExactly(TEAM);
    }

    @Test
    void aListThatNamesSomebodyElseMovesTheFile() {
        listed("H1 anna");

        listed("H1 ben");

        assertHave("ben");
    }

    @Test
    void aHandOverStandsUntilTheListSaysSomethingNew() {
        listed("H1 anna");
        handOver("anna", "ben");
        assertHave("ben");

        listed("H1 anna");
        link();
        assertHave("ben");

        listed("H1 cat");
        assertHave("ben", "cat");

        listed("H1 anna");
        assertHave("anna", "ben");
    }

    @Test
    void aListThatHasCaughtUpMovesTheFileOn() {
        listed("H1 anna");
        handOver("anna", "ben");
        listed("H1 ben");
        assertHave("ben");

        listed("H1 cat");

        assertHave("cat");
    }

    @Test
    void whereItIsHiddenThatTheServiceWorksWithThemSoIsWhoDoes() {
        listed("H1 anna");
        hold(2);

        listed("H1 anna");
        assertThat(levels()).containsExactly(2);

        hold(0);
        listed("H1");
        assertThat(levels()).containsExactly(2, 2);
        assertHave();
    }

    private void assertHave(String... officers) {
        assertHave(tom, officers);
    }

    /// The caseloads are what a laptop reckons from the file.
    private void assertHave(UUID file, String... officers) {
        assertThat(Workers.of(assignments(file))).containsExactlyInAnyOrder(officers);
        assertThat(
                        scopes(file).stream()
                                .filter(scope -> scope.startsWith("caseload-"))
                                .map(scope -> scope.substring("caseload-".length())))
                .containsExactlyInAnyOrder(officers);
    }

    /// @param rows each a tenant and who has them, or a tenant whom nobody of the team has
    private void listed(String... rows) {
        var csv = new StringBuilder("AllocationId,System,SourceKey,TeamId,OfficerId,Since\n");
        for (var row : rows) {
            var words = row.split(" ");
            csv.append(
                    "a-%s,housing,%s,a,%s,2019-04-01\n"
                            .formatted(words[0], words[0], words.length == 2 ? words[1] : ""));
        }
        extracts.send("allocations", Extracts.NIGHT, csv.toString(), Waiver.LOSS);
    }

    private void link() {
        assertThat(linking.run(LinkProgress.UNHEARD, () -> false).state())
                .isEqualTo(LinkStatus.State.DONE);
    }

    private void handOver(String from, @Nullable String to) {
        var assignment = new Assignment(TEAM, List.of(from), to, null);
        var line = Ops.record("assignment", ids.next(), tom, Category.CORE, assignment);
        var open =
                new RecordLine(
                        line.id(),
                        line.type(),
                        line.file(),
                        line.category(),
                        0,
                        line.version(),
                        line.author(),
                        line.observedAt(),
                        line.recordedAt(),
                        line.body());
        var op = Op.read(Ops.line(++seq, open), JSON);
        var buckets = Set.copyOf(access.heldBy("lea").orElseThrow());
        var answer = taking.take(new Push(laptop, "lea", buckets, List.of(op)));
        assertThat(((TakePush.Answer.Settled) answer).outcomes().getFirst().result())
                .isEqualTo("applied");
    }

    /// As if every row of the service that works with Tom were held so.
    private void hold(int level) {
        hub.db()
                .update(RECORD_CURRENT)
                .set(RECORD_CURRENT.SENSITIVITY, (short) level)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()))
                .and(
                        RECORD_CURRENT.REC_ID.in(
                                hub.db()
                                        .select(INVOLVEMENT_CURRENT.INVOLVEMENT)
                                        .from(INVOLVEMENT_CURRENT)
                                        .where(INVOLVEMENT_CURRENT.COUNCIL.eq(council.id()))))
                .execute();
    }

    private List<Integer> levels() {
        return told(row -> row.get(RECORD_CURRENT.SENSITIVITY).intValue());
    }

    private List<Assignment> assignments() {
        return assignments(tom);
    }

    /// The oldest first.
    private List<Assignment> assignments(UUID file) {
        return told(file, row -> JSON.read(row.get(RECORD_VERSION.BODY).data(), Assignment.class));
    }

    private <T> List<T> told(Function<Record, T> what) {
        return told(tom, what);
    }

    private <T> List<T> told(UUID file, Function<Record, T> what) {
        return hub.db()
                .select()
                .from(RECORD_CURRENT)
                .join(RECORD_VERSION)
                .on(RECORD_VERSION.COUNCIL.eq(RECORD_CURRENT.COUNCIL))
                .and(RECORD_VERSION.REC_ID.eq(RECORD_CURRENT.REC_ID))
                .and(RECORD_VERSION.VER.eq(RECORD_CURRENT.VER))
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(file))
                .and(RECORD_CURRENT.TYPE.eq(Entities.ASSIGNMENT.name()))
                .orderBy(RECORD_VERSION.RECORDED_AT, RECORD_VERSION.REC_ID)
                .fetch(what::apply);
    }

    private List<String> scopes() {
        return scopes(tom);
    }

    private List<String> scopes(UUID file) {
        return hub.db()
                .select(FILE_SCOPE.SCOPE)
                .from(FILE_SCOPE)
                .where(FILE_SCOPE.COUNCIL.eq(council.id()), FILE_SCOPE.FILE.eq(file))
                .fetch(FILE_SCOPE.SCOPE);
    }

    private UUID file(String tenant) {
        return hub.db()
                .select(RECORD_CURRENT.FILE)
                .from(RECORD_CURRENT)
                .join(SOURCE_ROW)
                .on(SOURCE_ROW.COUNCIL.eq(RECORD_CURRENT.COUNCIL))
                .and(SOURCE_ROW.REC_ID.eq(RECORD_CURRENT.REC_ID))
                .where(SOURCE_ROW.COUNCIL.eq(council.id()), SOURCE_ROW.SOURCE_KEY.eq(tenant))
                .fetchSingle(RECORD_CURRENT.FILE);
    }
}
