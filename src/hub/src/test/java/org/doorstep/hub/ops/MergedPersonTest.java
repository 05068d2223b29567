package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.ACCESS_BLOCK;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;
import static org.doorstep.hub.db.Tables.UNSEQUENCED;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.caseload.MergedFiles;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A laptop was away while the night's linking found that a person is another.
class MergedPersonTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);
    private static final UUID NOTE = UUID.fromString("01890000-0000-7000-8000-00000000000a");

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private Council council;
    private Town town;
    private UUID former;
    private UUID person;

    @BeforeEach
    void onePersonWhoIsAnother() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        former = town.file();
        person = town.file("team-a");
        merge(former, person);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.officer("anna", "HOUSING", 1, "team-a", "team-b", "duty");
        hub.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, "anna")
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Town.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Test
    void aNoteForTheFormerPersonIsTakenIntoTheFileOfThePersonWhoStands() {
        assertThat(push("team-a")).isEqualTo("applied");
        assertThat(fileOf(NOTE)).isEqualTo(person);
    }

    @Test
    void aNoteFindsItsWayByEverybodyThatThePersonTurnedOutToBe() {
        var last = town.file("team-b");
        merge(person, last);

        assertThat(push("team-b")).isEqualTo("applied");
        assertThat(fileOf(NOTE)).isEqualTo(last);
    }

    @Test
    void aDutyDesksNoteGoesIntoTheFileOfThePersonWhoStandsToo() {
        town.scope("duty", "duty");

        assertThat(push("duty")).isEqualTo("applied");
        assertThat(fileOf(NOTE)).isEqualTo(person);
    }

    @Test
    void whoDoesNotWorkOnTheFileOfThePersonWhoStandsMayNotWriteIntoIt() {
        assertThat(push("team-b")).isEqualTo("quarantined");
    }

    @Test
    void whatCameWhileThePersonWasBeingMergedIsMovedAfterwards() {
        var stray = town.note(former, Category.HOUSING, "In the same second");
        hub.db().deleteFrom(UNSEQUENCED).where(UNSEQUENCED.COUNCIL.eq(council.id())).execute();

        hub.db()
                .transaction(tx -> {
                    new FileScopes(council).prepare(tx.dsl());
                    new MergedFiles(council).followStrays(tx.dsl());
                });

        assertThat(fileOf(stray)).isEqualTo(person);
        assertThat(hub.db().fetchCount(UNSEQUENCED, UNSEQUENCED.COUNCIL.eq(council.id())))
                .isEqualTo(1);
    }

    @Test
    void whoIsBlockedFromSomebodyIsBlockedFromWhomTheyTurnedOutToBe() {
        hub.db()
                .execute(
                        "insert into access_block values (?, ?, ?, 'anna', 'family', 'Her sister', 'x', now())",
                        council.id(),
                        town.id(),
                        former);

        hub.db()
                .transaction(tx -> {
                    var scopes = new FileScopes(council);
                    scopes.prepare(tx.dsl());
                    tx.dsl().execute("insert into touched_file values (?)", person);
                    scopes.refreshTouched(tx.dsl());
                    scopes.refreshTouched(tx.dsl());
                });

        assertThat(
                        hub.db()
                                .fetchCount(
                                        ACCESS_BLOCK,
                                        ACCESS_BLOCK.COUNCIL.eq(council.id()),
                                        ACCESS_BLOCK.FILE.eq(person)))
                .isEqualTo(1);
    }

    private void merge(UUID one, UUID into) {
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        one,
                                        2,
                                        "person",
                                        into,
                                        Category.CORE,
                                        Sensitivity.OPEN,
                                        "{\"merged_into\":\"" + into + "\"}")));
    }

    private String push(String scope) {
        var op = Op.read(Ops.line(1, Ops.note(NOTE, former, "Rang at the door")), new Json());
        var bucket = new Bucket(scope, Category.HOUSING, Sensitivity.NORMAL);
        var log =
                new PostgresHubLog(
                        hub.db(),
                        council,
                        new Access(hub.db(), council, CLOCK),
                        new Versions(council),
                        new Sequencer(hub.source(), council),
                        CLOCK);
        var answer =
                new TakePush(log, new OpRules(new Json()), CLOCK)
                        .take(new Push(laptop, "anna", Set.of(bucket), List.of(op)));
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst().result();
    }

    private UUID fileOf(UUID record) {
        return hub.db()
                .select(RECORD_CURRENT.FILE)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.REC_ID.eq(record))
                .fetchSingle()
                .value1();
    }
}
