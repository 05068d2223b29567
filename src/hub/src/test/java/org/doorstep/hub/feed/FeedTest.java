package org.doorstep.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.FeedPage.Position;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.hub.fixture.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedTest {

    @RegisterExtension static final HubDatabase hub = new HubDatabase();

    private static final Bucket HOUSING = new Bucket("north", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket BENEFITS =
            new Bucket("north", Category.BENEFITS, Sensitivity.NORMAL);

    private Town town;
    private Sequencer sequencer;
    private Feed feed;
    private UUID file;

    @BeforeEach
    void oneFile() {
        Council council = hub.council();
        town = new Town(hub.db(), council);
        town.scope("north", "team");
        sequencer = new Sequencer(hub.source(), council);
        feed = new Feed(hub.db(), council);
        file = town.file("north");
    }

    @Test
    void aSnapshotStaysTheSameHoweverMuchChangesAfterwards() {
        var note = town.note(file, Category.HOUSING, "first words");
        var asOf = sequencer.settle();
        var before = feed.snapshot(HOUSING, asOf, null, 100).rows();

        hub.db()
                .transaction(tx ->
                        town.append(
                                tx.dsl(),
                                town.note(note, 2, file, Category.HOUSING, "later words")));
        town.note(file, Category.HOUSING, "another");
        town.move(file, "north", "south");
        sequencer.settle();

        assertThat(before).hasSize(1);
        assertThat(feed.snapshot(HOUSING, asOf, null, 100).rows()).isEqualTo(before);
    }

    @Test
    void aSnapshotReadPageByPageIsTheWholeBucketInOrderOfRecord() {
        for (int i = 0; i < 25; i++) {
            town.note(file, Category.HOUSING, "note " + i);
        }
        var asOf = sequencer.settle();

        var ids = new ArrayList<UUID>();
        @Nullable UUID after = null;
        for (var page = feed.snapshot(HOUSING, asOf, after, 7); !page.rows().isEmpty(); ) {
            page.rows().forEach(row -> ids.add(row.line().id()));
            page = feed.snapshot(HOUSING, asOf, ids.getLast(), 7);
        }

        assertThat(ids)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(FeedTest::inByteOrder);
    }

    @Test
    void aSnapshotGoesOnPastAllThatLeft() {
        var gone = town.file("north");
        for (int i = 0; i < 12; i++) {
            town.note(i < 3 ? file : gone, Category.HOUSING, "note " + i);
        }
        var last = town.note(file, Category.HOUSING, "last");
        sequencer.settle();
        town.move(gone, "north", "south");
        var asOf = sequencer.settle();

        var ids = new ArrayList<UUID>();
        var page = feed.snapshot(HOUSING, asOf, null, 2);
        while (page.goOn() != null) {
            page.rows().forEach(row -> ids.add(row.line().id()));
            page = feed.snapshot(HOUSING, asOf, page.goOn().record(), 2);
        }
        page.rows().forEach(row -> ids.add(row.line().id()));

        assertThat(ids).hasSize(4).doesNotHaveDuplicates().endsWith(last);
    }

    @Test
    void aPutCarriesHeaderAndBody() {
        var note = town.note(file, Category.HOUSING, "words");
        var asOf = sequencer.settle();

        var put = (FeedLine.Put) feed.snapshot(HOUSING, asOf, null, 100).rows().getFirst().line();

        assertThat(put.bucket()).isEqualTo("north/housing/1");
        assertThat(put.type()).isEqualTo("note");
        assertThat(put.body()).isEqualTo("{\"text\": \"words\"}");
        assertThat(put.header().id()).isEqualTo(note);
        assertThat(put.header().file()).isEqualTo(file);
        assertThat(put.header().version()).isEqualTo(1);
        assertThat(put.header().author()).isEqualTo("W00001");
        assertThat(put.header().recordedAt()).isEqualTo(Town.NOW);
    }

    @Test
    void ofSeveralChangesToOneRecordOnlyTheLastIsTold() {
        var note = town.note(file, Category.HOUSING, "one");
        var known = sequencer.settle();
        for (int version = 2; version <= 4; version++) {
            var number = version;
            hub.db()
                    .transaction(tx ->
                            town.append(
                                    tx.dsl(),
                                    town.note(
                                            note,
                                            number,
                                            file,
                                            Category.HOUSING,
                                            "version " + number)));
            sequencer.settle();
        }

        var rows = feed.changes(Map.of(HOUSING, known), known + 3, null, 100).rows();

        assertThat(rows).hasSize(1);
        assertThat(((FeedLine.Put) rows.getFirst().line()).header().version()).isEqualTo(4);
    }

    @Test
    void changesStopAtTheAskedRevision() {
        town.note(file, Category.HOUSING, "one");
        var first = sequencer.settle();
        town.note(file, Category.HOUSING, "two");
        sequencer.settle();

        assertThat(feed.changes(Map.of(HOUSING, 0L), first, null, 100).rows()).hasSize(1);
    }

    @Test
    void changesOfSeveralBucketsGoOnAfterAnyRow() {
        for (int i = 0; i < 10; i++) {
            town.note(file, Category.HOUSING, "housing " + i);
            town.note(file, Category.BENEFITS, "benefits " + i);
            sequencer.settle();
        }
        var upTo = sequencer.settle();
        var since = Map.of(HOUSING, 4L, BENEFITS, 0L);
        var whole = feed.changes(since, upTo, null, 1_000).rows();

        List<FeedPage.Row> pieced = new ArrayList<>();
        @Nullable Position after = null;
        while (true) {
            var page = feed.changes(since, upTo, after, 3).rows();
            pieced.addAll(page);
            if (page.size() < 3) {
                break;
            }
            after = page.getLast().position();
        }

        assertThat(whole).hasSize(16);
        assertThat(pieced).isEqualTo(whole);
    }

    @Test
    void aBucketThatNobodyHasFilledIsEmpty() {
        assertThat(feed.snapshot(BENEFITS, sequencer.settle(), null, 10).rows()).isEmpty();
        assertThat(feed.changes(Map.of(BENEFITS, 0L), 1, null, 10).rows()).isEmpty();
    }

    private static int inByteOrder(UUID one, UUID other) {
        var high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
