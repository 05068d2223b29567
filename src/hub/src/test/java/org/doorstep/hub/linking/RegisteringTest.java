package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.ASSIGNMENT;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Header;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
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
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.RecordLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An officer registers somebody whom nobody knows, or so they believe.
class RegisteringTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final String TEAM = "team-a";
    private static final Bucket CORE = new Bucket(TEAM, Category.CORE, Sensitivity.OPEN);
    private static final Bucket HOUSING = new Bucket(TEAM, Category.HOUSING, Sensitivity.NORMAL);
    private static final String TENANT =
            """
            TENANT_REF,TENANCY_REF,ROLE,STATUS,TITLE,FORENAME,SURNAME,DOB,SEX,NI_NO,PHONE,MOBILE,EMAIL,UPRN,PROP_REF,ADDR1,ADDR2,ADDR3,POSTCODE,TENANCY_TYPE,START_DATE,END_DATE,RENT_ACCOUNT,WEEKLY_RENT,BALANCE,ALERTS,ALERT_REVIEW
            H1,T1,TENANT,CURRENT,MR,THOMAS,OKAFOR,14/03/1979,M,QQ123456C,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R1,100.00,0.00,,
            """;

    private static final String QUIST =
            """
            H9,T9,TENANT,CURRENT,MR,TOM,QUIST,14/03/1990,M,,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R9,100.00,0.00,,
            """;

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final Ids ids = new Ids(InstantSource.system(), new Random(3));
    private Council council;
    private Extracts extracts;
    private Linking linking;
    private Sequencer sequencer;
    private TakePush taking;
    private int seq;

    @BeforeEach
    void aTeam() throws IOException {
        council = hub.council();
        var mappings = Extracts.wrenford();
        sequencer = new Sequencer(hub.source(), council);
        linking =
                new Linking(
                        hub.source(),
                        council,
                        mappings,
                        new LearntLinker(Samples.ACCEPTED, Nicknames.shipped()),
                        ids,
                        InstantSource.system(),
                        sequencer);
        var log =
                new PostgresHubLog(
                        hub.db(),
                        council,
                        new Access(hub.db(), council, CLOCK),
                        new Versions(council),
                        sequencer,
                        CLOCK,
                        new Rulings(council, mappings, ids, InstantSource.system())
                                .and(lists()::registered));
        taking = new TakePush(log, new OpRules(new Json()), CLOCK);
        var town = new Town(hub.db(), council);
        town.scope(TEAM, "team");
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.scope("caseload-anna", "caseload");
        town.officer("anna", "HOUSING", 1, TEAM, "caseload-anna");
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "anna")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        extracts = new Extracts(hub, council, mappings);
        extracts.send("housing", TENANT);
        link();
    }

    @Test
    void whoeverIsRegisteredIsTheTeamsAtOnceWithWhatIsWrittenInTheSamePush() {
        var tom = newcomer("Tom", "Quist", 1990);

        var outcomes =
                push(
                        Ops.line(++seq, tom.person(), tom.row()),
                        Ops.line(++seq, Ops.note(tom.id(), "Sleeps at a friend's")));

        assertThat(outcomes).extracting(OutcomeLine::result).containsExactly("applied", "applied");
        var now = sequencer.settle();
        var feed = new Feed(hub.db(), council);
        assertThat(feed.snapshot(CORE, now, null, 10).rows()).hasSize(1);
        assertThat(feed.snapshot(HOUSING, now, null, 10).rows()).hasSize(2);
    }

    @Test
    void whoRegistersSomebodyIsSaidToHaveThemForAsLongAsTheyDo() {
        var own = new Bucket("caseload-anna", Category.HOUSING, Sensitivity.NORMAL);
        var twice = newcomer("Thomas", "Okafor", 1979);

        push(Set.of(CORE, HOUSING, own), Ops.line(++seq, twice.person(), twice.row()));

        assertThat(said()).containsExactly("anna has them");
        assertThat(scopes(twice.id())).containsExactlyInAnyOrder(TEAM, "caseload-anna");

        link();

        assertThat(scopes(file("H1"))).isEmpty();
        assertThat(said()).containsExactly("anna has them", "anna has them no longer");
    }

    @Test
    void nobodyIsRegisteredForAServiceThatTheOfficerDoesNotWorkFor() {
        var tom = newcomer("Tom", "Quist", 1990);
        var row =
                Ops.record(
                        "source_record", tom.row().id(), tom.id(), Category.CHILDREN, tom.body());

        assertThat(push(Ops.line(++seq, tom.person(), row)).getFirst().result())
                .isEqualTo("rejected");
        assertThat(scopes(tom.id())).isEmpty();
    }

    @Test
    void nobodyIsRegisteredWithoutSayingWhoTheyAre() {
        var tom = newcomer("Tom", "Quist", 1990);

        assertThat(push(Ops.line(++seq, tom.person())).getFirst().result()).isEqualTo("rejected");
    }

    @Test
    void aRowIsNeverAddedToSomebodyWhoIsKnown() {
        var tom = newcomer("Tom", "Quist", 1990);
        var row =
                Ops.record(
                        "source_record", tom.row().id(), file("H1"), Category.HOUSING, tom.body());

        assertThat(push(Ops.line(++seq, row)).getFirst().result()).isEqualTo("rejected");
    }

    @Test
    void aRowForAServiceThatTheOfficerDoesNotWorkForCannotFollowLater() {
        var ann = newcomer("Ann", "Quist", 1991);
        push(Ops.line(++seq, ann.person(), ann.row()));
        var tom = newcomer("Tom", "Quist", 1990);
        var known =
                Ops.record("source_record", ann.row().id(), tom.id(), Category.HOUSING, ann.body());
        var foreign =
                Ops.record(
                        "source_record", tom.row().id(), tom.id(), Category.CHILDREN, tom.body());

        var outcomes = push(Ops.line(++seq, tom.person(), known), Ops.line(++seq, foreign));

        assertThat(outcomes).extracting(OutcomeLine::result).containsOnly("rejected");
    }

    @Test
    void rowsOfOtherSystemsAreNotForLaptopsToWrite() {
        var tom = newcomer("Tom", "Quist", 1990);
        var body = tom.body();
        var foreign =
                new SourceRecord(
                        "housing",
                        body.key(),
                        body.facts(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of());
        var row = Ops.record("source_record", tom.row().id(), tom.id(), Category.HOUSING, foreign);

        assertThat(push(Ops.line(++seq, tom.person(), row)).getFirst().result())
                .isEqualTo("rejected");
    }

    @Test
    void whoeverIsNobodyElseStaysWhoTheyAreAndTheTeams() {
        var tom = newcomer("Tom", "Quist", 1990);
        push(Ops.line(++seq, tom.person(), tom.row()));

        link();
        refreshAll();

        assertThat(fileOf(tom.row().id())).isEqualTo(tom.id());
        assertThat(scopes(tom.id())).containsExactly(TEAM);
    }

    @Test
    void whoeverWasKnownBeforeTakesUpWhatWasWrittenAndTheirFileOpensToNobodyForIt() {
        var twice = newcomer("Thomas", "Okafor", 1979);
        var note = Ops.note(twice.id(), "Met at the desk");
        push(Ops.line(++seq, twice.person(), twice.row()), Ops.line(++seq, note));

        link();

        assertThat(fileOf(twice.row().id())).isEqualTo(file("H1"));
        assertThat(fileOf(note.id())).isEqualTo(file("H1"));
        assertThat(fileOf(twice.id())).isEqualTo(file("H1"));
        assertThat(scopes(file("H1"))).isEmpty();
        assertThat(scopes(twice.id())).isEmpty();
    }

    @Test
    void whatWasSaidOfThemStaysTheTeamsWhereItIsPartedFromAllOthers() throws IOException {
        var tom = newcomer("Tom", "Quist", 1990);
        push(Ops.line(++seq, tom.person(), tom.row()));
        link();
        extracts.send("housing", TENANT + QUIST);
        link();
        assertThat(file("H9")).isEqualTo(tom.id());
        var tenant = sourceOf("H9");
        var part = new Ruling(Verdict.DIFFERENT, tenant, tom.row().id(), null, "");
        var ruling = Ops.record("ruling", ids.next(), tom.id(), Category.HOUSING, part);

        assertThat(push(Ops.line(++seq, ruling)).getFirst().result()).isEqualTo("applied");

        var alone = fileOf(tom.row().id());
        assertThat(alone).isNotEqualTo(tom.id());
        assertThat(scopes(alone)).containsExactly(TEAM);
        refreshAll();
        assertThat(scopes(alone)).containsExactly(TEAM);
    }

    private record Registered(UUID id, RecordLine person, RecordLine row, SourceRecord body) {}

    private Registered newcomer(String given, String family, int year) {
        var person = ids.next();
        var row = ids.next();
        var body =
                new Newcomer(
                                Category.HOUSING,
                                given,
                                family,
                                new PartialDate(year, 3, 14),
                                "1 Mill Lane",
                                "XQ1 1AA",
                                "",
                                year == 1979 ? "QQ123456C" : "")
                        .record(row);
        var header =
                new Header(
                        person,
                        person,
                        Category.CORE,
                        Sensitivity.OPEN,
                        0,
                        "anna",
                        Instant.EPOCH,
                        Instant.EPOCH);
        return new Registered(
                person,
                RecordLine.of("person", header, new Json().tree((Object) new Person(null))),
                Ops.record("source_record", row, person, Category.HOUSING, body),
                body);
    }

    private List<OutcomeLine> push(String... lines) {
        return push(Set.of(CORE, HOUSING), lines);
    }

    private List<OutcomeLine> push(Set<Bucket> buckets, String... lines) {
        var ops = List.of(lines).stream().map(line -> Op.read(line, new Json())).toList();
        var answer = taking.take(new Push(laptop, "anna", buckets, ops));
        return ((TakePush.Answer.Settled) answer).outcomes();
    }

    private void link() {
        assertThat(linking.run(LinkProgress.UNHEARD, () -> false).state())
                .isEqualTo(LinkStatus.State.DONE);
    }

    private ListedAssignments lists() {
        return new ListedAssignments(council, ids, InstantSource.system());
    }

    private void refreshAll() {
        hub.db().transaction(tx -> lists().refreshAll(tx.dsl()));
    }

    private List<String> said() {
        return hub.db()
                .selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.COUNCIL.eq(council.id()))
                .orderBy(ASSIGNMENT.AT, ASSIGNMENT.REC_ID)
                .fetch(row ->
                        row.getOfficer() + (row.getGiven() ? " has them" : " has them no longer"));
    }

    private List<String> scopes(UUID file) {
        return hub.db()
                .select(FILE_SCOPE.SCOPE)
                .from(FILE_SCOPE)
                .where(FILE_SCOPE.COUNCIL.eq(council.id()), FILE_SCOPE.FILE.eq(file))
                .fetch(FILE_SCOPE.SCOPE);
    }

    private UUID file(String tenant) {
        return fileOf(sourceOf(tenant));
    }

    private UUID sourceOf(String tenant) {
        return hub.db()
                .fetchSingle(
                        SOURCE_ROW,
                        SOURCE_ROW.COUNCIL.eq(council.id()).and(SOURCE_ROW.SOURCE_KEY.eq(tenant)))
                .getRecId();
    }

    private UUID fileOf(UUID record) {
        return hub.db()
                .fetchSingle(
                        RECORD_CURRENT,
                        RECORD_CURRENT
                                .COUNCIL
                                .eq(council.id())
                                .and(RECORD_CURRENT.REC_ID.eq(record)))
                .getFile();
    }
}
