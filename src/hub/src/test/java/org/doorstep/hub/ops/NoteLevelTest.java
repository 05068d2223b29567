package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.RECORD_CURRENT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A note is held as closely as what it is about, whatever the laptop proposes.
class NoteLevelTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final String SCOPE = "team-a";
    private static final Clock CLOCK = Clock.fixed(Town.NOW, ZoneOffset.UTC);

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private Council council;
    private Town town;
    private UUID file;

    @BeforeEach
    void aFileInATeam() {
        council = hub.council();
        town = new Town(hub.db(), council);
        town.scope(SCOPE, "team");
        file = town.file(SCOPE);
        town.allow("HOUSING", Category.HOUSING, 1);
        town.officer("anna", "HOUSING", 1, SCOPE);
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
    void aNoteInARestrictedFileIsForThoseWhoMaySeeTheFile() {
        restrictedRecord(Category.HOUSING);

        var outcome = push(Sensitivity.NORMAL, Sensitivity.NORMAL);

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(noteLevel()).isEqualTo(3);
        var sequencer = new Sequencer(hub.source(), council);
        var feed = new Feed(hub.db(), council);
        var open = new Bucket(SCOPE, Category.HOUSING, Sensitivity.NORMAL);
        var restricted = new Bucket(SCOPE, Category.HOUSING, Sensitivity.HIGHLY_RESTRICTED);
        var now = sequencer.settle();
        assertThat(feed.snapshot(open, now, null, 10).rows()).isEmpty();
        assertThat(feed.snapshot(restricted, now, null, 10).rows()).hasSize(2);
    }

    @Test
    void whatAnotherServiceRestrictsIsNoMatter() {
        restrictedRecord(Category.CHILDREN);

        push(Sensitivity.NORMAL, Sensitivity.NORMAL);

        assertThat(noteLevel()).isEqualTo(1);
    }

    @Test
    void anOfficerWithoutClearanceWritesWhatIsOpenToTheService() {
        var outcome = push(Sensitivity.OPEN, Sensitivity.OPEN);

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(noteLevel()).isZero();
    }

    @Test
    void nobodyWritesAboveTheirOwnClearance() {
        assertThat(push(Sensitivity.RESTRICTED, Sensitivity.NORMAL).result())
                .isEqualTo("quarantined");
    }

    private void restrictedRecord(Category category) {
        var id = town.id();
        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.version(
                                        id,
                                        1,
                                        "source_record",
                                        file,
                                        category,
                                        Sensitivity.HIGHLY_RESTRICTED,
                                        "{}")));
    }

    private OutcomeLine push(Sensitivity proposed, Sensitivity held) {
        var line = Ops.noteWith(1, file, Map.of("sensitivity", proposed.level()));
        var push =
                new Push(
                        laptop,
                        "anna",
                        Set.of(new Bucket(SCOPE, Category.HOUSING, held)),
                        List.of(Op.read(line, new Json())));
        var log =
                new PostgresHubLog(
                        hub.db(),
                        council,
                        new Access(hub.db(), council, CLOCK),
                        new Versions(council),
                        new Sequencer(hub.source(), council),
                        CLOCK);
        var answer = new TakePush(log, new OpRules(new Json()), CLOCK).take(push);
        return ((TakePush.Answer.Settled) answer).outcomes().getFirst();
    }

    private int noteLevel() {
        return hub.db()
                .select(RECORD_CURRENT.SENSITIVITY)
                .from(RECORD_CURRENT)
                .where(RECORD_CURRENT.COUNCIL.eq(council.id()), RECORD_CURRENT.TYPE.eq("note"))
                .fetchSingle()
                .value1();
    }
}
