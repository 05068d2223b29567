package org.doorstep.hub.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.LINK_DECISION;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.db.Tables.SOURCE_ROW;

import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.Blocks;
import org.doorstep.hub.council.Council;
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
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two tenants who may be one, and officers who say so and think better of it.
class RulingsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final String TENANTS =
            """
            TENANT_REF,TENANCY_REF,ROLE,STATUS,TITLE,FORENAME,SURNAME,DOB,SEX,NI_NO,PHONE,MOBILE,EMAIL,UPRN,PROP_REF,ADDR1,ADDR2,ADDR3,POSTCODE,TENANCY_TYPE,START_DATE,END_DATE,RENT_ACCOUNT,WEEKLY_RENT,BALANCE,ALERTS,ALERT_REVIEW
            H1,T1,TENANT,CURRENT,MR,THOMAS,OKAFOR,14/03/1979,M,,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R1,100.00,0.00,,
            H2,T2,TENANT,CURRENT,MR,TOM,OKAFOR,,M,,,,,,,1 MILL LANE,,WRENFORD,XQ1 1AA,6,01/04/2019,,R2,100.00,0.00,,
            """;
    private static final String CLAIM =
            """
            PERSON_REF|CLAIM_REF|ROLE|NAME|DOB|SEX|NINO|ADDRESS_1|ADDRESS_2|ADDRESS_3|POSTCODE|UPRN|PHONE|TENURE|CLAIM_START|CLAIM_END|STATE|AWAITING|AWAITING_SINCE|WEEKLY_AWARD|LAST_REVIEW|ASSESSOR
            B1|C1|C|OKAFOR, THOMAS MR|19790314|M||1 Mill Lane||Wrenford|XQ1 1AA||||20200501||LIVE|||80.00|20260101|
            """;
    private static final String REPAIRS =
            """
            JOB_NO,TENANCY_REF,TENANT_REF,UPRN,REPORTED,TRADE,PRIORITY,DESCRIPTION,STATUS,COMPLETED
            J2,T2,H2,,01/06/2026 09:15,PLUMBING,3,TAP DRIPS,COMPLETED,04/06/2026
            """;

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private Council council;
    private Extracts extracts;
    private Linking linking;
    private TakePush taking;
    private int seq;

    @BeforeEach
    void twoTenants() throws IOException {
        council = hub.council();
        var mappings = Extracts.wrenford();
        extracts = new Extracts(hub, council, mappings);
        var sequencer = new Sequencer(hub.source(), council);
        var ids = new Ids(InstantSource.system(), new Random(2));
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
                        new Rulings(council, mappings, ids, CLOCK));
        taking = new TakePush(log, new OpRules(new Json()), CLOCK);
        var town = new Town(hub.db(), council);
        town.scope("duty", "duty");
        Arrays.stream(Category.values()).forEach(category -> town.allow("DUTY", category, 3));
        town.officer("anna", "DUTY", 3, "duty");
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "anna")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
        extracts.send("housing", TENANTS);
        extracts.send("benefits", CLAIM);
        extracts.send("repairs", REPAIRS);
        link();
    }

    @Test
    void anOfficersWordMakesTwoPeopleOneWithAllThatIsInTheirFiles() {
        var note = new Town(hub.db(), council).note(file("H2"), Category.HOUSING, "Rang");

        rule(Verdict.SAME, "H1", "H2", null);

        assertThat(file("H2")).isEqualTo(file("H1"));
        assertThat(fileOf(note)).isEqualTo(file("H1"));
        assertThat(fileOf(record("repairs", "J2"))).isEqualTo(file("H1"));
        assertThat(kinds()).contains("merge");
    }

    @Test
    void takingItBackRestoresBothSidesAsTheyWere() {
        var town = new Town(hub.db(), council);
        town.note(file("H2"), Category.HOUSING, "Rang");
        town.note(file("H1"), Category.HOUSING, "Wrote");
        var before = files();

        var ruling = rule(Verdict.SAME, "H1", "H2", null);
        assertThat(files()).isNotEqualTo(before);
        rule(Verdict.UNDO, "H1", "H2", ruling);

        var after = files();
        after.keySet().retainAll(before.keySet());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatALaptopWroteMeanwhileForTheFormerPersonGoesBackToThem() {
        var second = file("H2");
        var first = file("H1");
        var ruling = rule(Verdict.SAME, "H1", "H2", null);
        var away = UUID.randomUUID();
        var home = UUID.randomUUID();
        push(Ops.note(away, second, "Written away"));
        push(Ops.note(home, first, "Written while they were one"));
        var photo = UUID.randomUUID();
        push(Ops.record("attachment", photo, first, Category.HOUSING, photoOf(home)));
        assertThat(fileOf(away)).isEqualTo(first);

        rule(Verdict.UNDO, "H1", "H2", ruling);

        assertThat(fileOf(away)).isEqualTo(second);
        assertThat(fileOf(home)).as("an officer says where it belongs").isEqualTo(first);
        assertThat(asked()).containsExactly(new Unplaced(home, first, second, Unplaced.State.OPEN));

        place(home, first, second);

        assertThat(fileOf(home)).isEqualTo(second);
        assertThat(fileOf(photo)).as("goes with what it belongs to").isEqualTo(second);
    }

    private static Attachment photoOf(UUID note) {
        return new Attachment(
                Category.HOUSING,
                "0".repeat(64),
                9,
                "image/jpeg",
                "damp.jpg",
                null,
                Ops.WRITTEN,
                "note",
                note,
                null,
                null,
                null,
                null);
    }

    @Test
    void severalRecordsLeaveTogetherForOneOtherPerson() {
        rule(Verdict.SAME, "H1", "H2", null);

        rule(Verdict.DIFFERENT, "H1", "H2", null);
        rule(Verdict.DIFFERENT, "H1", "B1", null);
        rule(Verdict.SAME, "H2", "B1", null);

        assertThat(file("H2")).isNotEqualTo(file("H1"));
        assertThat(fileOf(source("B1"))).isEqualTo(file("H2"));
    }

    @Test
    void noRunOfLinkingUndoesWhatAnOfficerRuled() {
        rule(Verdict.SAME, "H1", "H2", null);
        link();
        assertThat(file("H2")).isEqualTo(file("H1"));

        rule(Verdict.DIFFERENT, "H1", "B1", null);
        assertThat(fileOf(record("benefits", "B1"))).isNotEqualTo(file("H1"));
        link();
        link();

        assertThat(file("H2")).isEqualTo(file("H1"));
        assertThat(fileOf(record("benefits", "B1"))).isNotEqualTo(file("H1"));
    }

    @Test
    void whoWereJoinedAndProveToBeTwinsAreTheTwoPeopleTheyWere() {
        var before = file("H2");
        rule(Verdict.SAME, "H1", "H2", null);

        rule(Verdict.DIFFERENT, "H1", "H2", null);

        assertThat(file("H2")).isEqualTo(before);
        assertThat(file("H1")).isNotEqualTo(before);
        link();
        assertThat(file("H2")).isEqualTo(before);
    }

    @Test
    void aRecordOfSomebodyElseLeavesAsAPersonOfItsOwnAndComesBackWhenThatIsTakenBack() {
        var person = file("H1");
        assertThat(fileOf(record("benefits", "B1"))).isEqualTo(person);

        var ruling = rule(Verdict.DIFFERENT, "H1", "B1", null);
        var alone = fileOf(record("benefits", "B1"));
        assertThat(alone).isNotEqualTo(person);
        assertThat(types(alone)).contains("person", "source_record", "link");
        rule(Verdict.UNDO, "H1", "B1", ruling);

        assertThat(fileOf(record("benefits", "B1"))).isEqualTo(person);
    }

    @Test
    void whoMayNotSeeBothRecordsCannotDecide() {
        var answer =
                send(
                        Set.of(new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL)),
                        ruling(
                                Verdict.DIFFERENT,
                                record("housing", "H1"),
                                record("benefits", "B1"),
                                null,
                                file("H1")));

        assertThat(answer).isEqualTo("rejected");
        assertThat(fileOf(record("benefits", "B1"))).isEqualTo(file("H1"));
    }

    @Test
    void nobodyTakesBackADecisionByNamingTwoOtherRecords() {
        var ruling = rule(Verdict.SAME, "H1", "H2", null);
        var undo = ruling(Verdict.UNDO, source("H1"), source("B1"), ruling, fileOf(source("H1")));

        assertThat(send(buckets(), undo)).isEqualTo("rejected");

        assertThat(file("H2")).isEqualTo(file("H1"));
    }

    @Test
    void whatASystemSaidCannotBeGivenToAnotherPersonAsIfItWereANote() {
        var claim = record("benefits", "B1");

        var answer =
                send(buckets(), ruling(Verdict.BELONGS, claim, file("H2"), null, fileOf(claim)));

        assertThat(answer).isEqualTo("rejected");
        assertThat(fileOf(claim)).isEqualTo(file("H1"));
    }

    @Test
    void aBlockGoesWithWhateverLeavesTheFile() {
        block(file("H1"), "ben");
        rule(Verdict.DIFFERENT, "H1", "B1", null);
        assertThat(blocked("ben")).contains(file("H1"), fileOf(source("B1")));

        var ruling = rule(Verdict.SAME, "H1", "H2", null);
        block(file("H1"), "cara");
        rule(Verdict.UNDO, "H1", "H2", ruling);

        assertThat(blocked("cara")).contains(file("H1"), file("H2"));
    }

    @Test
    void aBlockThatIsLiftedDoesNotComeBackFromWhomTheyWere() {
        var former = file("H2");
        block(former, "ben");
        rule(Verdict.SAME, "H1", "H2", null);
        var blocks =
                new Blocks(
                        hub.db(),
                        council,
                        new Ids(InstantSource.system(), new Random(3)),
                        CLOCK,
                        new Sequencer(hub.source(), council));
        var standing =
                blocks.standing().stream()
                        .filter(one -> one.file().equals(file("H1")))
                        .findFirst()
                        .orElseThrow();

        assertThat(blocks.lift(standing.id(), "governor")).isTrue();
        link();
        rule(Verdict.DIFFERENT, "H1", "B1", null);

        assertThat(blocked("ben")).isEmpty();
    }

    @Test
    void whatWasImportedWhileTheyWereOneIsAtOnceWhereItBelongs() {
        var ruling = rule(Verdict.SAME, "H1", "H2", null);
        extracts.send(
                "repairs",
                REPAIRS + "J3,T2,H2,,02/06/2026 09:15,PLUMBING,3,TAP DRIPS,COMPLETED,04/06/2026\n");
        assertThat(fileOf(record("repairs", "J3"))).isEqualTo(file("H1"));

        rule(Verdict.UNDO, "H1", "H2", ruling);

        assertThat(fileOf(record("repairs", "J3"))).isEqualTo(file("H2"));
    }

    @Test
    void aPossibleMatchStaysOpenWhenTheDecisionThatSettlesItIsRefused() {
        var town = new Town(hub.db(), council);
        var open = match(State.OPEN);
        var match = town.id();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        match,
                                        1,
                                        "possible_match",
                                        file("H1"),
                                        Category.HOUSING,
                                        Sensitivity.NORMAL,
                                        new Json().write(open))));
        var fields = new Fields(new Json());
        var settled =
                Edit.between(
                        Entities.POSSIBLE_MATCH.policy(),
                        1,
                        fields.of(new Json().write(open)),
                        fields.of(new Json().write(match(State.SETTLED))),
                        fields);
        var line = ruling(Verdict.DIFFERENT, open.left(), open.right(), null, fileOf(open.left()));
        var changes =
                List.<Change>of(
                        new Amendment(match, Ops.WRITTEN, settled),
                        new Insert(
                                line.type(),
                                line.header(),
                                new Json().write((Object) line.body())));
        var op = Op.read(Ops.line(++seq, UUID.randomUUID(), changes), new Json());
        var housing = Set.of(new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL));

        var answer = taking.take(new Push(laptop, "anna", housing, List.of(op)));

        assertThat(((TakePush.Answer.Settled) answer).outcomes().getFirst().result())
                .isEqualTo("rejected");
        assertThat(
                        hub.db()
                                .select(RECORD_CURRENT.VER)
                                .from(RECORD_CURRENT)
                                .where(
                                        RECORD_CURRENT.COUNCIL.eq(council.id()),
                                        RECORD_CURRENT.REC_ID.eq(match))
                                .fetch(RECORD_CURRENT.VER))
                .containsExactly(1);
    }

    @Test
    void decisionsAreNeverChanged() {
        rule(Verdict.SAME, "H1", "H2", null);

        assertThatThrownBy(() -> hub.db().execute("update link_decision set reason = 'other'"))
                .hasMessageContaining("append-only");
    }

    private PossibleMatch match(State state) {
        return new PossibleMatch(
                source("H1"), source("B1"), Reason.DOUBTFUL, 50, List.of(), "", state);
    }

    private void block(UUID file, String officer) {
        hub.db()
                .execute(
                        "insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)"
                                + " values (?, gen_random_uuid(), ?, ?, 'family', 'Sister', 'governor', now())",
                        council.id(),
                        file,
                        officer);
    }

    private List<UUID> blocked(String officer) {
        return hub.db()
                .fetch(
                        "select file from access_block where council = ? and officer = ? and lifted_at is null",
                        council.id(),
                        officer)
                .getValues(0, UUID.class);
    }

    private UUID rule(Verdict verdict, String left, String right, @Nullable UUID undoes) {
        var one = source(left);
        var line = ruling(verdict, one, source(right), undoes, fileOf(one));
        assertThat(send(buckets(), line)).isEqualTo("applied");
        return line.id();
    }

    private void place(UUID note, UUID from, UUID to) {
        assertThat(send(buckets(), ruling(Verdict.BELONGS, note, to, null, from)))
                .isEqualTo("applied");
    }

    private void push(RecordLine line) {
        assertThat(send(buckets(), line)).isEqualTo("applied");
    }

    private static RecordLine ruling(
            Verdict verdict, UUID left, UUID right, @Nullable UUID undoes, UUID file) {
        return Ops.record(
                "ruling",
                UUID.randomUUID(),
                file,
                Category.HOUSING,
                new Ruling(verdict, left, right, undoes, ""));
    }

    private String send(Set<Bucket> buckets, RecordLine line) {
        var op = Op.read(Ops.line(++seq, line), new Json());
        var answer = taking.take(new Push(laptop, "anna", buckets, List.of(op)));
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst().result();
    }

    private static Set<Bucket> buckets() {
        return Arrays.stream(Category.values())
                .flatMap(category ->
                        Arrays.stream(Sensitivity.values())
                                .map(level -> new Bucket("duty", category, level)))
                .collect(Collectors.toSet());
    }

    private void link() {
        assertThat(linking.run(LinkProgress.UNHEARD, () -> false).state())
                .isEqualTo(LinkStatus.State.DONE);
    }

    private UUID source(String key) {
        return record(key.startsWith("B") ? "benefits" : "housing", key);
    }

    private UUID file(String tenant) {
        return fileOf(record("housing", tenant));
    }

    private UUID record(String source, String key) {
        return hub.db()
                .fetchSingle(
                        SOURCE_ROW,
                        SOURCE_ROW
                                .COUNCIL
                                .eq(council.id())
                                .and(SOURCE_ROW.SOURCE.eq(source))
                                .and(SOURCE_ROW.SOURCE_KEY.eq(key)))
                .getRecId();
    }

    private UUID fileOf(UUID record) {
        return files().get(record);
    }

    private Map<UUID, UUID> files() {
        return new TreeMap<>(
                hub.db()
                        .select(RECORD_CURRENT.REC_ID, RECORD_CURRENT.FILE)
                        .from(RECORD_CURRENT)
                        .where(
                                RECORD_CURRENT.COUNCIL.eq(council.id()),
                                RECORD_CURRENT.FILE.isNotNull())
                        .fetchMap(RECORD_CURRENT.REC_ID, RECORD_CURRENT.FILE));
    }

    private List<String> types(UUID file) {
        return hub.db()
                .select(RECORD_CURRENT.TYPE)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(file))
                .fetch(RECORD_CURRENT.TYPE);
    }

    private List<Unplaced> asked() {
        return hub.db()
                .select(RECORD_VERSION.BODY)
                .from(RECORD_VERSION)
                .where(RECORD_VERSION.COUNCIL.eq(council.id()), RECORD_VERSION.TYPE.eq("unplaced"))
                .fetch(row -> new Json().read(row.value1().data(), Unplaced.class));
    }

    private List<String> kinds() {
        return hub.db()
                .select(LINK_DECISION.KIND)
                .from(LINK_DECISION)
                .where(LINK_DECISION.COUNCIL.eq(council.id()))
                .fetch(LINK_DECISION.KIND);
    }
}
