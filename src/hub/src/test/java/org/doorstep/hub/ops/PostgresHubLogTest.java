package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.OP_LEDGER;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHubLogTest extends HubLogContract {

    @RegisterExtension static final HubDatabase DATABASE = new HubDatabase();

    private Council council;
    private Town town;
    private PostgresHubLog log;

    @Override
    HubLog log(Laptop laptop) {
        council = DATABASE.council();
        town = new Town(DATABASE.db(), council);
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        enrol(laptop);
        log =
                new PostgresHubLog(
                        DATABASE.db(),
                        council,
                        new Versions(council),
                        new Sequencer(DATABASE.source(), council),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        return log;
    }

    private void enrol(Laptop laptop) {
        DATABASE.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, OFFICER)
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    UUID file(String scope) {
        return town.file(scope);
    }

    @Override
    List<String> added() {
        var json = new Json();
        return DATABASE.db()
                .selectFrom(RECORD_VERSION)
                .where(RECORD_VERSION.COUNCIL.eq(council.id()), RECORD_VERSION.DEVICE.isNotNull())
                .fetch(row ->
                        row.getType()
                                + " by "
                                + row.getAuthor()
                                + ": "
                                + json.write(json.tree(row.getBody().data())));
    }

    @Override
    List<String> contents() {
        return DATABASE.db()
                .selectFrom(OP_LEDGER)
                .where(OP_LEDGER.COUNCIL.eq(council.id()), OP_LEDGER.PAYLOAD.isNotNull())
                .fetch(row -> new String(row.getPayload(), StandardCharsets.UTF_8));
    }

    @Test
    void aDutyDeskWorksOnEveryFile() {
        town.scope("duty", "duty");
        var laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
        enrol(laptop);
        var op = Op.read(line(1, note(town.file("team-b"), "Rang at the door")), new Json());
        var duty = Set.of(new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL));

        assertThat(take(new Push(laptop, OFFICER, duty, List.of(op)))).hasSize(1);
        assertThat(added()).hasSize(1);
    }

    @Test
    void theSameOpFromManyConnectionsAtOnceIsTakenOnce() throws Exception {
        var laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
        enrol(laptop);
        var op = Op.read(line(1, note(town.file("team-a"), "Impatient")), new Json());
        var team = Set.of(new Bucket("team-a", Category.HOUSING, Sensitivity.NORMAL));
        var push = new Push(laptop, OFFICER, team, List.of(op));

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : senders.invokeAll(Collections.nCopies(8, () -> take(push)))) {
                assertThat(sent.get()).asInstanceOf(LIST).hasSize(1);
            }
        }
        assertThat(added()).hasSize(1);
    }

    @Test
    void theLedgerCannotBeChangedByTheHub() {
        var laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
        enrol(laptop);
        var op = Op.read(line(1, note(town.file("team-a"), "Kept")), new Json());
        take(new Push(laptop, OFFICER, Set.of(), List.of(op)));

        assertThatThrownBy(() -> DATABASE.db().deleteFrom(OP_LEDGER).execute())
                .hasMessageContaining("permission denied");
    }

    private List<?> take(Push push) {
        var answer =
                new TakePush(
                                log,
                                new OpRules(new InsertRules(new Json())),
                                Clock.fixed(NOW, ZoneOffset.UTC))
                        .take(push);
        return ((TakePush.Answer.Settled) answer).outcomes();
    }
}
