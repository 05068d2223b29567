package org.doorstep.hub.ops;

import static org.doorstep.hub.db.Tables.DEVICE;
import static org.doorstep.hub.db.Tables.OP_LEDGER;
import static org.doorstep.hub.db.Tables.RECORD_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedPage;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;

final class PostgresUnderTest implements HubUnderTest {

    private final HubDatabase database;
    private Council council;
    private Town town;
    private Feed feed;

    PostgresUnderTest(HubDatabase database) {
        this.database = database;
    }

    @Override
    public HubLog log(Laptop laptop) {
        council = database.council();
        town = new Town(database.db(), council);
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        town.allow("HOUSING", Category.HOUSING, 1);
        for (var officer : List.of(Pushing.OFFICER, "ben")) {
            town.officer(officer, "HOUSING", 1, "team-a", "duty");
        }
        enrol(laptop);
        feed = new Feed(database.db(), council);
        var clock = Clock.fixed(Pushing.NOW, ZoneOffset.UTC);
        return new PostgresHubLog(
                database.db(),
                council,
                new Access(database.db(), council, clock),
                new Versions(council),
                new Sequencer(database.source(), council),
                clock);
    }

    @Override
    public List<FeedLine> changes(Map<Bucket, Long> since, long upTo) {
        return feed.changes(since, upTo, null, 1_000).rows().stream()
                .map(FeedPage.Row::line)
                .toList();
    }

    @Override
    public List<FeedLine> snapshot(Bucket bucket, long asOf) {
        return feed.snapshot(bucket, asOf, null, 1_000).rows().stream()
                .map(FeedPage.Row::line)
                .toList();
    }

    @Override
    public void move(UUID file, String from, String to) {
        town.move(file, from, to);
    }

    @Override
    public void enrol(Laptop laptop) {
        database.db()
                .insertInto(DEVICE)
                .set(DEVICE.COUNCIL, council.id())
                .set(DEVICE.ID, laptop.device())
                .set(DEVICE.OFFICER, Pushing.OFFICER)
                .set(DEVICE.NAME, "Laptop")
                .set(DEVICE.ENROLLED_AT, Pushing.NOW.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public UUID file(String scope) {
        return town.file(scope);
    }

    @Override
    public List<String> added() {
        var json = new Json();
        return database.db()
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
    public List<String> contents() {
        return database.db()
                .selectFrom(OP_LEDGER)
                .where(OP_LEDGER.COUNCIL.eq(council.id()), OP_LEDGER.PAYLOAD.isNotNull())
                .fetch(row -> new String(row.getPayload(), StandardCharsets.UTF_8));
    }

    Town town() {
        return town;
    }
}
