package org.doorstep.hub.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FeedDigestsTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Bucket NORTH = new Bucket("north", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket SOUTH = new Bucket("south", Category.HOUSING, Sensitivity.NORMAL);
    private static final int ALL = 10_000;

    private final Json json = new Json();
    private Town town;
    private Sequencer sequencer;
    private Feed feed;
    private FeedDigests digests;

    @BeforeEach
    void twoTeams() {
        Council council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("north", "team");
        town.scope("south", "team");
        sequencer = new Sequencer(hub.source(), council);
        feed = new Feed(hub.db(), council);
        digests = new FeedDigests(hub.db(), council);
    }

    @Test
    void whatTheSequencerAddsUpIsTheSumOfWhatAFirstFillBrings() {
        var random = new Random(12);
        var files = List.of(town.file("north"), town.file("north", "south"));
        var notes = files.stream().map(file -> town.note(file, Category.HOUSING, "one")).toList();
        for (int i = 0; i < 20; i++) {
            switch (random.nextInt(3)) {
                case 0 -> town.note(files.getFirst(), Category.HOUSING, "note " + i);
                case 1 -> town.move(files.getLast(), "south", "elsewhere");
                default -> town.move(files.getLast(), "elsewhere", "south");
            }
            var revision = sequencer.settle();

            for (var bucket : List.of(NORTH, SOUTH)) {
                assertThat(digests.of(List.of(bucket), revision))
                        .containsEntry(bucket, filled(bucket, revision));
            }
        }
        assertThat(digests.part(NORTH, sequencer.settle(), Digest.partOf(notes.getFirst())))
                .containsKey(notes.getFirst());
    }

    @Test
    void postgresqlWorksOutTheDigestsThatTheVectorsSay() throws Exception {
        JsonNode vectors;
        try (var file = Json.class.getResourceAsStream("/org/doorstep/protocol/digests.json")) {
            vectors = json.tree(new String(requireNonNull(file).readAllBytes(), UTF_8));
        }
        for (var vector : vectors.get("records")) {
            var digest =
                    hub.db()
                            .fetchValue(
                                    "select '1:' || encode(record_digest(?::uuid, ?, ?::uuid, ?), 'hex')",
                                    vector.get("id").stringValue(),
                                    vector.get("version").intValue(),
                                    vector.get("file").stringValue(),
                                    BodyHash.of(vector.get("canonical").stringValue()));

            assertThat(digest).isEqualTo(vector.get("digest").stringValue());
        }
    }

    @Test
    void aChangedRecordTakesThePlaceOfItsFormerVersion() {
        var file = town.file("north");
        var note = town.note(file, Category.HOUSING, "first words");
        var before = sequencer.settle();

        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.note(note, 2, file, Category.HOUSING, "later words")));
        var after = sequencer.settle();

        assertThat(digests.of(List.of(NORTH), after).get(NORTH))
                .isEqualTo(filled(NORTH, after))
                .isNotEqualTo(filled(NORTH, before));
        assertThat(digests.of(List.of(NORTH), before).get(NORTH)).isEqualTo(filled(NORTH, before));
    }

    @Test
    void thePartsOfABucketAddUpToIt() {
        var file = town.file("north");
        for (int i = 0; i < 40; i++) {
            town.note(file, Category.HOUSING, "note " + i);
        }
        var revision = sequencer.settle();

        assertThat(digests.parts(NORTH, revision).stream().reduce(Digest.NONE, Digest::plus))
                .isEqualTo(filled(NORTH, revision));
    }

    @Test
    void askedForSingleRecordsItSaysOfEachHowItStands() {
        var file = town.file("north");
        var here = town.note(file, Category.HOUSING, "here");
        var never = UUID.randomUUID();
        var revision = sequencer.settle();

        assertThat(feed.records(NORTH, revision, List.of(here, never)).rows())
                .extracting(FeedPage.Row::line)
                .anyMatch(line -> line instanceof FeedLine.Put && line.id().equals(here))
                .contains(new FeedLine.Leave(NORTH.toString(), never))
                .hasSize(2);
    }

    private Digest filled(Bucket bucket, long asOf) {
        return feed.snapshot(bucket, asOf, null, ALL).rows().stream()
                .map(row -> (FeedLine.Put) row.line())
                .map(put ->
                        RecordDigest.of(
                                put.id(),
                                put.header().version(),
                                put.header().file(),
                                BodyHash.of(json.write(json.tree(put.body())))))
                .reduce(Digest.NONE, Digest::plus);
    }
}
