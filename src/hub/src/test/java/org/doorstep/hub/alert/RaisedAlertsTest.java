package org.doorstep.hub.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.QUARANTINE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alert.Consent;
import org.doorstep.domain.alert.Alert.Danger;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.task.Task;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
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
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.reference.CaseTypes;
import org.doorstep.hub.reference.References;
import org.doorstep.hub.told.ToldOfCases;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A tenancy officer raises an alert; those who deal with it get a case, housing gets one line.
class RaisedAlertsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final Json JSON = new Json();

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private final Ids ids = new Ids(InstantSource.system(), new Random(3));
    private Council council;
    private Access access;
    private TakePush taking;
    private Town town;
    private UUID tom;
    private int seq;

    @BeforeEach
    void aTenancyOfficerAndADutyDesk() {
        council = hub.council();
        access = new Access(hub.db(), council, CLOCK);
        var versions = new Versions(council);
        var references = new References(hub.db(), council, versions, ids, CLOCK);
        var types = new CaseTypes(references);
        var told = new ToldOfCases(council, versions, types, RaisedAlerts::words, ids, CLOCK);
        taking =
                new TakePush(
                        new PostgresHubLog(
                                hub.db(),
                                council,
                                access,
                                versions,
                                new Sequencer(hub.source(), council),
                                CLOCK,
                                new RaisedAlerts(council, versions, types, told, ids, CLOCK)
                                        .and(told)),
                        new OpRules(JSON),
                        CLOCK);
        town = new Town(hub.db(), council);
        town.scope("team-h", "team");
        town.scope("team-other", "team");
        town.scope("team-d", "duty");
        town.allow("HOUSING", Category.CORE, 1);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.allow("DUTY", Category.CORE, 3);
        town.allow("DUTY", Category.HOUSING, 3);
        town.allow("DUTY", Category.ADULT_CARE, 3);
        town.officer("comfort", "HOUSING", 1, "team-h");
        town.officer("yusuf", "DUTY", 3, "team-d");
        tom = town.file("team-h");
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "comfort")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Test
    void aCaseOfTheSafeguardingTypeBeginsWithItsTriageForThoseWhoDealWithIt() {
        assertThat(raise(tom)).isEqualTo("applied");

        var opened = only(Entities.CASE.name(), Case.class);
        assertThat(opened.type()).isEqualTo("safeguarding-concern");
        assertThat(opened.owner()).isNull();
        assertThat(only(Entities.TASK.name(), Task.class).clock()).isNotNull();
        assertThat(only(Entities.CASE_ENTRY.name(), CaseEntry.class).why())
                .contains("bruises", "without the person’s consent", "Others are at risk");
        assertThat(categories("comfort")).containsExactlyInAnyOrder("person", "event");
        assertThat(categories("yusuf")).contains("casework", "task", "case_entry", "event");
    }

    @Test
    void housingReadsThatItWasReceivedThenThatItIsDealtWithAndNothingElse() {
        raise(tom);
        assertThat(told().title()).isEqualTo("Safeguarding alert: received");
        assertThat(told().text()).isNull();

        takeOn("yusuf");

        assertThat(told().title()).isEqualTo("Safeguarding alert: being dealt with");
    }

    @Test
    void itIsTakenAlsoWhenTheFileHasGoneToAnotherTeam() {
        town.move(tom, "team-h", "team-other");

        assertThat(raise(tom)).isEqualTo("applied");

        assertThat(categories("yusuf")).contains("casework", "task", "case_entry", "event");
    }

    @Test
    void oneAboutWhomTheOfficerIsKeptFromOrNobodyKnowsWaitsAtTheHub() {
        hub.db()
                .execute(
                        "insert into access_block values (?, ?, ?, 'comfort', 'family', 'Her uncle', 'x', now())",
                        council.id(),
                        town.id(),
                        tom);

        assertThat(raise(tom)).isEqualTo("quarantined");
        assertThat(raise(UUID.randomUUID())).isEqualTo("quarantined");

        assertThat(
                        hub.db()
                                .select(QUARANTINE.CATEGORY)
                                .from(QUARANTINE)
                                .where(QUARANTINE.COUNCIL.eq(council.id()))
                                .fetch(QUARANTINE.CATEGORY))
                .containsExactly("adult_care", "adult_care");
        assertThat(types(tom)).containsExactly("person");
    }

    @Test
    void allThatItMakesGoesToWhomThePersonTurnedOutToBe() {
        var former = town.file("team-h");
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        former,
                                        2,
                                        "person",
                                        tom,
                                        Category.CORE,
                                        Sensitivity.OPEN,
                                        "{\"merged_into\":\"" + tom + "\"}")));

        assertThat(raise(former)).isEqualTo("applied");

        assertThat(types(former)).isEmpty();
        assertThat(types(tom)).contains("alert", "casework", "task", "case_entry", "event");
    }

    @Test
    void thatItWasReceivedIsHeldAsCloselyAsWhatTheServiceHasOfThePerson() {
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        town.id(),
                                        1,
                                        "source_record",
                                        tom,
                                        Category.HOUSING,
                                        Sensitivity.RESTRICTED,
                                        "{}")));

        raise(tom);

        assertThat(told().title()).isEqualTo("Safeguarding alert: received");
        assertThat(categories("comfort")).containsExactly("person");
    }

    private String raise(UUID person) {
        var alert =
                new Alert(
                        Category.HOUSING,
                        "I saw bruises on both arms.",
                        Danger.NOT_NOW,
                        Consent.REFUSED,
                        "Others are at risk.",
                        "020 7946 0011");
        var record = Ops.record(Entities.ALERT.name(), ids.next(), person, Category.HOUSING, alert);
        return push("comfort", Ops.line(++seq, record));
    }

    private void takeOn(String officer) {
        var row =
                hub.db()
                        .fetchSingle(
                                RECORD_CURRENT,
                                RECORD_CURRENT
                                        .COUNCIL
                                        .eq(council.id())
                                        .and(RECORD_CURRENT.TYPE.eq(Entities.CASE.name())));
        var fields = new Fields(JSON);
        var before = only(Entities.CASE.name(), Case.class);
        var edit =
                Edit.between(
                        Entities.CASE.policy(),
                        row.getVer(),
                        fields.of(JSON.write(before)),
                        fields.of(JSON.write(before.of(officer))),
                        fields);
        assertThat(
                        push(
                                officer,
                                Ops.line(
                                        ++seq,
                                        UUID.randomUUID(),
                                        List.of(
                                                new Amendment(
                                                        row.getRecId(), Instant.EPOCH, edit)))))
                .isEqualTo("applied");
    }

    private String push(String officer, String line) {
        var buckets = access.heldBy(officer).orElseThrow();
        var op = Op.read(line, JSON);
        var answer = taking.take(new Push(laptop, officer, buckets, List.of(op)));
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst().result();
    }

    private Event told() {
        return only(Entities.EVENT.name(), Event.class);
    }

    private <T> T only(String type, Class<T> body) {
        var found =
                hub.db()
                        .select(RECORD_VERSION.BODY)
                        .from(RECORD_VERSION)
                        .join(RECORD_CURRENT)
                        .on(
                                RECORD_CURRENT.COUNCIL.eq(RECORD_VERSION.COUNCIL),
                                RECORD_CURRENT.REC_ID.eq(RECORD_VERSION.REC_ID),
                                RECORD_CURRENT.VER.eq(RECORD_VERSION.VER))
                        .where(RECORD_VERSION.COUNCIL.eq(council.id()))
                        .and(RECORD_CURRENT.TYPE.eq(type))
                        .and(RECORD_CURRENT.FILE.eq(tom))
                        .fetchSingle();
        return JSON.read(found.value1().data(), body);
    }

    private List<String> types(UUID file) {
        return hub.db()
                .select(RECORD_CURRENT.TYPE)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(file))
                .fetch(RECORD_CURRENT.TYPE);
    }

    /// The types of what that officer may have of Tom's file.
    private List<String> categories(String officer) {
        var kinds =
                access.heldBy(officer).orElseThrow().stream()
                        .map(bucket -> bucket.category() + "/" + bucket.sensitivity().level())
                        .distinct()
                        .toList();
        return hub
                .db()
                .select(RECORD_CURRENT.TYPE, RECORD_CURRENT.CATEGORY, RECORD_CURRENT.SENSITIVITY)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.FILE.eq(tom))
                .and(RECORD_CURRENT.TYPE.ne(Entities.ALERT.name()))
                .fetch()
                .stream()
                .filter(row -> kinds.contains(row.value2() + "/" + row.value3()))
                .map(row -> row.value1())
                .toList();
    }
}
