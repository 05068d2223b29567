package org.doorstep.hub.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.ALLOCATION;
import static org.doorstep.hub.db.Tables.MEMBERSHIP;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.SCOPE;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.fixture.Extracts;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.imports.ImportResult.State;
import org.doorstep.hub.imports.ImportRuns.Reject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A row that cannot be read tonight is there all the same: whatever stood for it goes on standing.
class UnreadableRowsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String REPAIRS =
            "JOB_NO,TENANCY_REF,TENANT_REF,UPRN,REPORTED,TRADE,PRIORITY,DESCRIPTION,STATUS,COMPLETED\n";
    private static final String COUNCIL_TAX =
            "ACCOUNT_REF,NAMES,DOB_1,DOB_2,PHONE,EMAIL,PROPERTY_ADDRESS,POSTCODE,UPRN,BAND,LIABLE_FROM,LIABLE_TO,STATUS,DISCOUNT,BALANCE,INSTALMENT,FORWARDING_ADDRESS\n";
    private static final String ALLOCATIONS =
            "AllocationId,System,SourceKey,TeamId,OfficerId,Since\n";
    private static final String STAFF =
            "OfficerId,FullName,Email,JobTitle,TeamId,TeamName,Role,Clearance,Demo\n";

    private Council council;
    private Extracts extracts;

    @BeforeEach
    void oneHub() throws IOException {
        council = hub.council();
        extracts = new Extracts(hub, council, Extracts.wrenford());
    }

    @Test
    void aBadByteInOneColumnEndsNothing() {
        extracts.send("repairs", jobs(1, 10));

        var result = sendLatin("repairs", jobs(1, 9) + job(10).replace("TAP", "TÄP"));

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts().ended()).isZero();
        assertThat(standing("repairs")).hasSize(10);
        assertThat(rejects(result))
                .containsExactly(
                        new Reject(11, "J10", "column DESCRIPTION holds bytes that are not UTF-8"));
    }

    @Test
    void aRowThatIsTooShortEndsNothing() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 9) + "J10,T1\n");

        assertThat(result.counts().ended()).isZero();
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void whatStandsWhereTheKeyOfAMisshapenRowShouldMayBeAnythingAndEndsNothing() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 9) + "garbage\n");

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void aKeyThatWasCutToThatOfAnotherRowEndsNothing() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 9) + "J1\n");

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void aDateThatCannotBeReadEndsNothing() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 9) + job(10).replace("01/06", "31/06"));

        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void bothPeopleOfARowThatCannotBeReadStandOn() {
        extracts.send("counciltax", COUNCIL_TAX + account("MR JOHN & MRS MARY ASH"));

        var result = sendLatin("counciltax", COUNCIL_TAX + account("MR JÖHN & MRS MARY ASH"));

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(standing("counciltax")).containsExactly("77", "77#2");
    }

    @Test
    void nothingIsEndedWhileItIsUnknownWhichRowCouldNotBeRead() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 9) + job(10).replace("J10", ""));

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(result.message())
                .isEqualTo(
                        "In the extract repairs the key of 1 row cannot be read, and of the rows that stood before 1 cannot be found:"
                                + " it may be the same, so nothing was ended. What is new or changed was taken. Mend the rejected"
                                + " rows and send the file again, or accept the loss if it is right.");
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void aRowWithoutAKeyIsNoMatterWhileEveryRowThatStoodIsThere() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 10) + job(11).replace("J11", ""));

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.counts().rejected()).isEqualTo(1);
    }

    @Test
    void aQuoteThatWasNeverClosedMayHaveSwallowedRowsAndEndsNone() {
        extracts.send("repairs", jobs(1, 10));

        var result = extracts.send("repairs", jobs(1, 8) + "J9,\"T1\n" + job(10));

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(standing("repairs")).hasSize(10);
    }

    @Test
    void whoHasLookedMayEndDespiteARowWithoutAKey() {
        extracts.send("repairs", jobs(1, 10));

        var result =
                extracts.send(
                        "repairs",
                        Extracts.NIGHT,
                        jobs(1, 9) + job(10).replace("J10", ""),
                        Waiver.LOSS);

        assertThat(result.counts().ended()).isEqualTo(1);
    }

    @Test
    void anAllocationThatCannotBeReadIsKept() {
        extracts.send("allocations", ALLOCATIONS + "a1,housing,H1,T1,W1,\na2,housing,H2,T2,W2,\n");

        var result =
                extracts.send(
                        "allocations", ALLOCATIONS + "a1,housing,H1,T1,W1,\na2,housing,,T2,W2,\n");

        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(hub.db().fetchCount(ALLOCATION, ALLOCATION.COUNCIL.eq(council.id())))
                .isEqualTo(2);
    }

    @Test
    void noAllocationGoesWhileItIsUnknownWhichRowCouldNotBeRead() {
        extracts.send("allocations", ALLOCATIONS + allocations(1, 10));

        var result =
                extracts.send("allocations", ALLOCATIONS + allocations(1, 9) + ",housing,H10,,,\n");

        assertThat(result.state()).isEqualTo(State.REFUSED);
        assertThat(hub.db().fetchCount(ALLOCATION, ALLOCATION.COUNCIL.eq(council.id())))
                .isEqualTo(10);
    }

    @Test
    void anOfficerWhoseRowCannotBeReadStaysWithTheTeam() {
        extracts.send("staff", STAFF + officer("W1", "DUTY", "1") + officer("W2", "HOUSING", "1"));

        extracts.send("staff", STAFF + officer("W1", "DUTY", "?") + officer("W2", "HOUSING", "1"));

        assertThat(
                        hub.db()
                                .fetchCount(
                                        OFFICER,
                                        OFFICER.COUNCIL.eq(council.id()),
                                        OFFICER.ENDED_ON.isNull()))
                .isEqualTo(2);
        assertThat(
                        hub.db()
                                .fetchCount(
                                        MEMBERSHIP,
                                        MEMBERSHIP.COUNCIL.eq(council.id()),
                                        MEMBERSHIP.OFFICER.eq("W1"),
                                        MEMBERSHIP.SCOPE.in("team-T1", "caseload-W1"),
                                        MEMBERSHIP.VALID_TO.isNull()))
                .isEqualTo(2);
        assertThat(
                        hub.db()
                                .fetchCount(
                                        SCOPE,
                                        SCOPE.COUNCIL.eq(council.id()),
                                        SCOPE.KIND.eq("duty")))
                .as("what the row made of the team")
                .isEqualTo(1);
    }

    private List<String> standing(String source) {
        return hub.db()
                .select(SOURCE_ROW.SOURCE_KEY)
                .from(SOURCE_ROW)
                .where(
                        SOURCE_ROW.COUNCIL.eq(council.id()),
                        SOURCE_ROW.SOURCE.eq(source),
                        SOURCE_ROW.ENDED_ON.isNull())
                .orderBy(SOURCE_ROW.SOURCE_KEY)
                .fetch(SOURCE_ROW.SOURCE_KEY);
    }

    private List<Reject> rejects(ImportResult result) {
        return new ImportRuns(hub.db(), council, () -> Town.NOW).rejects(result.id(), 0, 10);
    }

    private ImportResult sendLatin(String source, String csv) {
        return extracts.imports()
                .run(
                        source,
                        Extracts.NIGHT,
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.ISO_8859_1)),
                        Waiver.NONE);
    }

    private static String jobs(int from, int to) {
        return REPAIRS
                + IntStream.rangeClosed(from, to)
                        .mapToObj(UnreadableRowsTest::job)
                        .collect(Collectors.joining());
    }

    private static String job(int number) {
        return "J"
                + number
                + ",T1,H1,,01/06/2026 09:15,PLUMBING,3,TAP DRIPS,COMPLETED,04/06/2026\n";
    }

    private static String account(String names) {
        return "77,"
                + names
                + ",01-APR-1970,02-MAY-1971,,,1 MILL LANE,XQ1 1AA,,B,01-APR-2019,,OPEN,NONE,0.00,,\n";
    }

    private static String allocations(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "a" + i + ",housing,H" + i + ",T1,W1,\n")
                .collect(Collectors.joining());
    }

    private static String officer(String id, String role, String clearance) {
        return id
                + ",Officer "
                + id
                + ",,Housing officer,T1,Housing North,"
                + role
                + ","
                + clearance
                + ",N\n";
    }
}
