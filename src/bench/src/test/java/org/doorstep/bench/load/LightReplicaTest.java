package org.doorstep.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.junit.jupiter.api.Test;

/// The load bench must not take a laptop for being in step that is not.
class LightReplicaTest {

    private static final Bucket TEAM = new Bucket("team-T1", Category.HOUSING, Sensitivity.NORMAL);
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final Header own = header();
    private final LightReplica laptop =
            new LightReplica(
                    UUID.randomUUID(),
                    new Grants(UUID.randomUUID(), 1, null, NOW, List.of(), List.of(TEAM), 7),
                    Map.of(TEAM.toString(), Shelf.empty().copied()),
                    List.of(
                            new PendingOp(
                                    1,
                                    UUID.randomUUID(),
                                    List.of(new PendingOp.Insert("note", own, "{}")))));

    @Test
    void aLaptopIsInStepWhenAllHasGoneUpAndCome() {
        settle(Result.APPLIED);
        laptop.stage(List.of(put(header()), put(own)));
        laptop.checkpoint(9);
        laptop.verified();

        assertThat(laptop.isInStep(1)).isTrue();
        assertThat(laptop.state().buckets())
                .singleElement()
                .satisfies(held -> assertThat(held.revision()).isEqualTo(9));
    }

    @Test
    void itsOwnWorkMustHaveComeBack() {
        settle(Result.APPLIED);
        laptop.stage(List.of(put(header()), put(header())));
        laptop.checkpoint(9);
        laptop.verified();

        assertThat(laptop.isInStep(1)).isFalse();
    }

    @Test
    void aCheckpointBeforeItsOwnWorkShowsIsNotEnough() {
        settle(Result.APPLIED);
        laptop.stage(List.of(put(header()), put(own)));
        laptop.checkpoint(8);
        laptop.verified();

        assertThat(laptop.isInStep(1)).isFalse();
    }

    @Test
    void whatTheHubRefusesIsNoSuccess() {
        settle(Result.QUARANTINED);
        laptop.stage(List.of(put(header()), put(own)));
        laptop.checkpoint(9);
        laptop.verified();

        assertThat(laptop.isInStep(1)).isFalse();
        assertThat(laptop.refused()).isOne();
    }

    @Test
    void aLaptopThatWasNotShownToBeEqualIsNotInStep() {
        settle(Result.APPLIED);
        laptop.stage(List.of(put(header()), put(own)));
        laptop.checkpoint(9);

        assertThat(laptop.isInStep(1)).isFalse();
    }

    @Test
    void itsDigestIsThatOfWhatItHoldsNow() {
        var one = put(header());
        var other = put(header());
        laptop.stage(List.of(one, other, put(own)));
        laptop.checkpoint(9);
        laptop.stage(List.of(other, new FeedLine.Leave(TEAM.toString(), own.id())));
        laptop.checkpoint(10);

        var expected = Shelf.empty();
        expected.take(other);
        expected.take(one);
        assertThat(laptop.digests()).containsExactly(Map.entry(TEAM.toString(), expected.sum()));
        assertThat(laptop.parts(TEAM.toString()).stream().reduce(Digest.NONE, Digest::plus))
                .isEqualTo(expected.sum());
    }

    @Test
    void whatIsNotTakenAtACheckpointCountsForNothing() {
        laptop.stage(List.of(put(header())));
        laptop.unstage();
        laptop.checkpoint(9);

        assertThat(laptop.digests()).containsExactly(Map.entry(TEAM.toString(), Digest.NONE));
    }

    private void settle(Result result) {
        laptop.settle(List.of(new Outcome(1, result, null, 9, List.of())));
    }

    private static FeedLine put(Header header) {
        return new FeedLine.Put(TEAM.toString(), "note", header, "{}");
    }

    private static Header header() {
        return new Header(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Category.HOUSING,
                Sensitivity.NORMAL,
                1,
                "L00001",
                NOW,
                NOW);
    }
}
