package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;
import static org.jooq.impl.DSL.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.borough.Borough;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.imports.Waiver;
import org.doorstep.hub.linking.LinkStatus.State;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.linkage.exact.ExactLinker;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LinkingTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String STAFF =
            """
            OfficerId,FullName,Email,JobTitle,TeamId,TeamName,Role,Clearance,Demo
            W1,Ann Officer,,Housing officer,T1,Housing North,HOUSING,1,N
            W2,Bo Worker,,Family support worker,T2,Family Support,FAMILY_SUPPORT,2,N
            """;
    private static final String HOUSING =
            """
            TENANT_REF,TENANCY_REF,ROLE,STATUS,TITLE,FORENAME,SURNAME,DOB,SEX,NI_NO,PHONE,MOBILE,EMAIL,UPRN,PROP_REF,ADDR1,ADDR2,ADDR3,POSTCODE,TENANCY_TYPE,START_DATE,END_DATE,RENT_ACCOUNT,WEEKLY_RENT,BALANCE,ALERTS,ALERT_REVIEW
            H1,T1,TENANT,CURRENT,MR,THOMAS,OKAFOR,14/03/1979,M,QQ123456C,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R1,100.00,0.00,,
            """;
    private static final String BENEFITS =
            """
            PERSON_REF|CLAIM_REF|ROLE|NAME|DOB|SEX|NINO|ADDRESS_1|ADDRESS_2|ADDRESS_3|POSTCODE|UPRN|PHONE|TENURE|CLAIM_START|CLAIM_END|STATE|AWAITING|AWAITING_SINCE|WEEKLY_AWARD|LAST_REVIEW|ASSESSOR
            B1|C1|C|OKAFOR, THOMAS MR|19790314|M|QQ123456C|1 Mill Lane||Wrenford|XQ1 1AA||||20200501||LIVE|||80.00|20260101|
            """;
    private static final String REPAIRS =
            """
            JOB_NO,TENANCY_REF,TENANT_REF,UPRN,REPORTED,TRADE,PRIORITY,DESCRIPTION,STATUS,COMPLETED
            J1,T1,H1,,01/06/2026 09:15,PLUMBING,3,TAP DRIPS,COMPLETED,04/06/2026
            """;
    private static final String ALLOCATIONS =
            """
            AllocationId,System,SourceKey,TeamId,OfficerId,Since
            a1,housing,H1,T1,W1,2019-04-01
            a2,housing,H1,T2,W2,2018-01-01
            """;

    private Council council;
    private Extracts extracts;
    private Linking linking;
    private Sequencer sequencer;

    @BeforeEach
    void oneHub() throws IOException {
        council = hub.council();
        var mappings = Extracts.wrenford();
        extracts = new Extracts(hub, council, mappings, Clock.systemUTC());
        sequencer = new Sequencer(hub.source(), council);
        linking = linking(mappings);
    }

    @Test
    void recordsOfOnePersonComeTogetherInOneFileWithLinksThatSayWhy() {
        extracts.send("housing", HOUSING);
        extracts.send("benefits", BENEFITS);

        var status = link();

        assertThat(status.state()).isEqualTo(State.DONE);
        assertThat(status.persons()).isEqualTo(1);
        assertThat(status.links()).isEqualTo(2);
        var person = fileOf("housing", "H1");
        assertThat(fileOf("benefits", "B1")).isEqualTo(person);
        assertThat(types(person))
                .containsEntry("person", 1)
                .containsEntry("source_record", 2)
                .containsEntry("link", 2);
        assertThat(bodies("link"))
                .anySatisfy(body -> assertThat(body).contains("National Insurance number"));
    }

    @Test
    void anEventGoesToTheFileOfTheRowThatItIsAbout() {
        extracts.send("repairs", REPAIRS);
        extracts.send("housing", HOUSING);

        link();

        assertThat(fileOf("repairs", "J1")).isEqualTo(fileOf("housing", "H1"));
    }

    @Test
    void anEventThatComesAfterLinkingIsInTheFileAtOnce() {
        extracts.send("housing", HOUSING);
        link();

        extracts.send("repairs", REPAIRS);

        assertThat(fileOf("repairs", "J1")).isEqualTo(fileOf("housing", "H1"));
    }

    @Test
    void linkingAgainChangesNothing() {
        everything();
        link();
        var versions = versions();

        var again = link();

        assertThat(again.links()).isZero();
        assertThat(versions()).isEqualTo(versions);
        assertThat(hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id()))).isZero();
    }

    @Test
    void aFileIsInTheScopesOfTheTeamsAndOfficersItWasGivenTo() {
        everything();

        link();

        assertThat(scopes(fileOf("housing", "H1")))
                .containsExactly("caseload-W1", "caseload-W2", "team-T1", "team-T2");
    }

    @Test
    void anAllocationThatComesAfterLinkingMovesTheFile() {
        everything();
        link();

        extracts.send(
                "allocations",
                Extracts.NIGHT,
                "AllocationId,System,SourceKey,TeamId,OfficerId,Since\na2,housing,H1,T2,,2018-01-01\n",
                Waiver.LOSS);

        assertThat(scopes(fileOf("housing", "H1"))).containsExactly("team-T2");
    }

    @Test
    void everyServiceWithAnOpenRecordIsInvolvedByTheTeamThatDoesNothingElse() {
        hub.db()
                .transaction(
                        tx -> new Town(tx.dsl(), council).allow("HOUSING", Category.HOUSING, 2));
        hub.db()
                .transaction(tx ->
                        new Town(tx.dsl(), council).allow("FAMILY_SUPPORT", Category.HOUSING, 2));
        hub.db()
                .transaction(tx ->
                        new Town(tx.dsl(), council).allow("FAMILY_SUPPORT", Category.BENEFITS, 2));
        everything();

        link();

        assertThat(bodies("involvement"))
                .containsExactlyInAnyOrder(
                        "{\"team\": \"Housing North\", \"phone\": \"01632 960110\", \"since\": \"2019-04-01\", \"service\": \"housing\"}",
                        "{\"team\": \"Benefits\", \"phone\": \"01632 960130\", \"since\": \"2020-05-01\", \"service\": \"benefits\"}");
    }

    @Test
    void aServiceWhoseRecordsHaveAllEndedIsNoLongerInvolved() {
        extracts.send("housing", HOUSING);
        extracts.send("benefits", BENEFITS);
        link();

        extracts.send("benefits", BENEFITS.replace("20200501||LIVE", "20200501|20261001|CLOSED"));
        link();

        assertThat(
                        hub.db()
                                .select(RECORD_CURRENT.FILE)
                                .from(RECORD_CURRENT)
                                .where(
                                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                                        RECORD_CURRENT.TYPE.eq("involvement"))
                                .fetch(RECORD_CURRENT.FILE))
                .containsExactlyInAnyOrder(fileOf("housing", "H1"), null);
    }

    @Test
    void twoPeopleNamedInOneRowGetAFileEach() {
        extracts.send(
                "counciltax",
                """
                ACCOUNT_REF,NAMES,DOB_1,DOB_2,PHONE,EMAIL,PROPERTY_ADDRESS,POSTCODE,UPRN,BAND,LIABLE_FROM,LIABLE_TO,STATUS,DISCOUNT,BALANCE,INSTALMENT,FORWARDING_ADDRESS
                77,MR JOHN & MRS MARY ASH,01-APR-1970,02-MAY-1971,,,1 MILL LANE,XQ1 1AA,,B,01-APR-2019,,OPEN,NONE,0.00,,
                """);

        var status = link();

        assertThat(status.persons()).isEqualTo(2);
        assertThat(fileOf("counciltax", "77"))
                .isNotNull()
                .isNotEqualTo(fileOf("counciltax", "77#2"));
    }

    @Test
    void aRowThatNamesNobodyStaysWithoutAFile() {
        extracts.send(
                "counciltax",
                """
                ACCOUNT_REF,NAMES,DOB_1,DOB_2,PHONE,EMAIL,PROPERTY_ADDRESS,POSTCODE,UPRN,BAND,LIABLE_FROM,LIABLE_TO,STATUS,DISCOUNT,BALANCE,INSTALMENT,FORWARDING_ADDRESS
                78,THE OCCUPIER,,,,,1 MILL LANE,XQ1 1AA,,B,01-APR-2019,,OPEN,NONE,0.00,,
                """);

        assertThat(link().persons()).isZero();
        assertThat(fileOf("counciltax", "78")).isNull();
    }

    @Test
    void anEventIsHeldAsCloselyAsTheRestrictedFileItBelongsTo() {
        extracts.send(
                "adultcare_events",
                "EventId,PersonId,EventType,Description,StartDate,EndDate,Outcome,WorkerId\nE1,P1,Request,Call,2026-01-02,,,\n");
        extracts.send(
                "adultcare",
                """
                PersonId,NHSNumber,Title,FirstName,LastName,KnownAs,DateOfBirth,Gender,NINumber,HouseNameNumber,Street,Locality,Town,Postcode,UPRN,Telephone,Mobile,ClientType,CaresFor,PrimarySupportReason,State,Opened,Closed,WorkerId,TeamId,Risks,Restricted,DateOfDeath,Mobility
                P1,9990000018,Mrs,Ada,Ash,,1950-01-01,Female,,1,Mill Lane,,Wrenford,XQ1 1AA,,,,Service User,,Physical support,Open,2025-01-01,,,,,Y,,
                """);

        link();

        assertThat(
                        hub.db()
                                .select(RECORD_CURRENT.TYPE, RECORD_CURRENT.SENSITIVITY)
                                .from(RECORD_CURRENT)
                                .where(RECORD_CURRENT.COUNCIL.eq(council.id()))
                                .fetch(row -> tuple(row.value1(), row.value2().intValue())))
                .containsExactlyInAnyOrder(
                        tuple("person", 0),
                        tuple("source_record", 2),
                        tuple("link", 2),
                        tuple("event", 2),
                        tuple("involvement", 2));
    }

    @Test
    void twoPersonsWhoTurnOutToBeOneBecomeTheOlderAndTakeTheirNotesAlong() {
        extracts.send(
                "housing",
                HOUSING.replace("QQ123456C", "")
                        .replace("THOMAS", "TOMMY")
                        .replace("14/03/1979", ""));
        link();
        extracts.send("benefits", BENEFITS);
        link();
        var older = fileOf("housing", "H1");
        var younger = fileOf("benefits", "B1");
        assertThat(younger).isNotEqualTo(older);
        var note = new Town(hub.db(), council).note(younger, Category.BENEFITS, "kept");

        extracts.send("housing", HOUSING);
        link();

        assertThat(fileOf("benefits", "B1")).isEqualTo(older);
        assertThat(fileOf(note)).isEqualTo(older);
        assertThat(fileOf(younger)).isEqualTo(older);
        assertThat(bodies("person")).contains("{\"merged_into\": \"" + older + "\"}");
    }

    @Test
    void whoeverStopsItFindsWholeFilesAndCanGoOn() {
        everything();

        var stopped = linking.run(LinkProgress.UNHEARD, () -> true);
        var finished = link();

        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(finished.state()).isEqualTo(State.DONE);
        assertThat(finished.persons()).isEqualTo(1);
    }

    @Test
    void aWholeBoroughLinksAndEveryOfficerOfTheDemoGetsFiles(@TempDir Path folder)
            throws IOException {
        new Borough(new BoroughPlan(1, 400, BoroughPlan.FIRST_NIGHT))
                .writeExtracts(folder, (what, done, of) -> {});
        for (var source :
                List.of(
                        "staff",
                        "housing",
                        "repairs",
                        "rent",
                        "counciltax",
                        "benefits",
                        "adultcare",
                        "adultcare_events",
                        "children",
                        "children_events",
                        "contacts",
                        "allocations")) {
            try (var content = Files.newInputStream(folder.resolve(source + ".csv"))) {
                extracts.imports().run(source, Extracts.NIGHT, content, Waiver.NONE);
            }
        }

        var status = link();
        sequencer.settle();

        assertThat(status.persons()).isBetween(200L, 900L);
        for (var scope : List.of("team-T01", "team-T02", "team-T03", "team-T04", "team-T05")) {
            assertThat(
                            hub.db()
                                    .fetchCount(
                                            FILE_SCOPE,
                                            FILE_SCOPE.COUNCIL.eq(council.id()),
                                            FILE_SCOPE.SCOPE.eq(scope)))
                    .as(scope)
                    .isPositive();
        }
        assertThat(
                        hub.db()
                                .fetchCount(
                                        RECORD_CURRENT,
                                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                                        RECORD_CURRENT.TYPE.eq("event"),
                                        RECORD_CURRENT.FILE.isNull()))
                .as("events without a file")
                .isZero();
    }

    private Linking linking(Mappings mappings) {
        return new Linking(
                hub.source(),
                council,
                mappings,
                new ExactLinker(Samples.ACCEPTED, Nicknames.shipped()),
                new Ids(InstantSource.system(), new Random(2)),
                InstantSource.system(),
                sequencer);
    }

    private LinkStatus link() {
        return linking.run(LinkProgress.UNHEARD, () -> false);
    }

    private void everything() {
        extracts.send("staff", STAFF);
        extracts.send("housing", HOUSING);
        extracts.send("benefits", BENEFITS);
        extracts.send("repairs", REPAIRS);
        extracts.send("allocations", ALLOCATIONS);
    }

    private UUID fileOf(String source, String key) {
        return hub.db()
                .select(RECORD_CURRENT.FILE)
                .from(SOURCE_ROW)
                .join(RECORD_CURRENT)
                .on(
                        RECORD_CURRENT.COUNCIL.eq(SOURCE_ROW.COUNCIL),
                        RECORD_CURRENT.REC_ID.eq(SOURCE_ROW.REC_ID))
                .where(
                        SOURCE_ROW.COUNCIL.eq(council.id()),
                        SOURCE_ROW.SOURCE.eq(source),
                        SOURCE_ROW.SOURCE_KEY.eq(key))
                .fetchSingle()
                .value1();
    }

    private UUID fileOf(UUID record) {
        return hub.db()
                .select(RECORD_CURRENT.FILE)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.REC_ID.eq(record))
                .fetchSingle()
                .value1();
    }

    private Map<String, Integer> types(UUID file) {
        return hub.db()
                .select(RECORD_CURRENT.TYPE, count())
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(file))
                .groupBy(RECORD_CURRENT.TYPE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<String> bodies(String type) {
        return hub.db()
                .select(RECORD_VERSION.BODY)
                .from(RECORD_VERSION)
                .where(RECORD_VERSION.COUNCIL.eq(council.id()), RECORD_VERSION.TYPE.eq(type))
                .fetch(row -> row.value1().data());
    }

    private List<String> scopes(UUID file) {
        return hub.db()
                .select(FILE_SCOPE.SCOPE)
                .from(FILE_SCOPE)
                .where(FILE_SCOPE.COUNCIL.eq(council.id()), FILE_SCOPE.FILE.eq(file))
                .orderBy(FILE_SCOPE.SCOPE)
                .fetch(FILE_SCOPE.SCOPE);
    }

    private int versions() {
        return hub.db().fetchCount(RECORD_VERSION, RECORD_VERSION.COUNCIL.eq(council.id()));
    }
}
