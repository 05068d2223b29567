package org.doorstep.store.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Clue.About;
import org.doorstep.domain.identity.Clue.Agreement;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.Matches.Sureness;
import org.doorstep.domain.identity.Matches.Which;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMatchesTest {

    @TempDir Path folder;

    private Vault vault;
    private Replica replica;
    private Matches matches;
    private Put likely;
    private Put doubtful;
    private Put foreign;
    private Put audit;

    @BeforeEach
    void twoTenantsAndThreePairs() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        replica = vault.replica();
        matches = vault.matches();
        var feed = new TestFeed(laptop.ids());
        var tom = feed.id();
        var ada = feed.id();
        var one = feed.tenancy(tom, "Okafor", "Tom");
        var other = feed.tenancy(ada, "Okafor", "Thomas");
        var third = feed.tenancy(ada, "Okafor", "T");
        likely = match(feed, tom, one, other.header().id(), Reason.DOUBTFUL, 94);
        doubtful = match(feed, tom, one, third.header().id(), Reason.DOUBTFUL, 60);
        foreign = match(feed, tom, one, feed.id(), Reason.DOUBTFUL, 99);
        audit = match(feed, ada, other, third.header().id(), Reason.AUDIT, 97);
        feed.fill(
                replica,
                List.of(feed.person(tom), feed.person(ada)),
                List.of(one, other, third, doubtful, likely, foreign, audit));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Put match(
            TestFeed feed, UUID person, Put left, UUID right, Reason reason, int inHundred) {
        var clue = new Clue(About.LAST_NAME, Agreement.SAME, "Same last name", 61);
        return feed.put(
                HOUSING,
                Entities.POSSIBLE_MATCH,
                feed.id(),
                person,
                1,
                new PossibleMatch(
                        left.header().id(),
                        right,
                        reason,
                        inHundred,
                        List.of(clue),
                        "m",
                        State.OPEN));
    }

    private static UUID id(Put put) {
        return put.header().id();
    }

    @Test
    void theLikeliestComesFirstAndWhatIsNotHeldOnBothSidesDoesNotComeAtAll() {
        assertThat(matches.queue(Which.ALL, 10))
                .containsExactly(id(audit), id(likely), id(doubtful));
        assertThat(matches.waiting().all()).isEqualTo(3);
        assertThat(matches.waiting().byService()).containsEntry(Category.HOUSING, 3);
        assertThat(matches.pair(id(foreign))).isEmpty();
    }

    @Test
    void theQueueCanBeNarrowedByServiceAndSureness() {
        assertThat(matches.queue(new Which(Category.HOUSING, Sureness.WEAK), 10))
                .containsExactly(id(doubtful));
        assertThat(matches.queue(new Which(Category.CHILDREN, Sureness.ANY), 10)).isEmpty();
    }

    @Test
    void aDecisionLeavesTheQueueAtOnceAndGoesToTheHubAsOneOp() {
        var pair = matches.pair(id(likely)).orElseThrow();

        matches.decide(pair, Verdict.SAME);

        assertThat(matches.queue(Which.ALL, 10)).doesNotContain(id(likely));
        var op = replica.pending(10, 1_000_000).getFirst();
        assertThat(op.changes()).hasSize(2);
        assertThat(((Insert) op.changes().getFirst()).type()).isEqualTo("ruling");
        assertThat(((Insert) op.changes().getFirst()).body()).contains("\"verdict\":\"same\"");
        assertThat(((Amendment) op.changes().get(1)).record()).isEqualTo(id(likely));
    }

    @Test
    void takingItBackPutsThePairWhereItWas() {
        var decided = matches.decide(matches.pair(id(likely)).orElseThrow(), Verdict.RELATED);

        matches.undo(decided);

        assertThat(matches.queue(Which.ALL, 10)).contains(id(likely));
        assertThat(((Insert) replica.pending(10, 1_000_000).get(1).changes().getFirst()).body())
                .contains("\"verdict\":\"undo\"")
                .contains(String.valueOf(decided.ruling()));
    }

    @Test
    void whatSomebodyWasUnsureOfComesAfterAllOthers() {
        matches.unsure(matches.pair(id(audit)).orElseThrow());

        assertThat(matches.queue(Which.ALL, 10))
                .containsExactly(id(likely), id(doubtful), id(audit));
    }

    @Test
    void theErrorRateComesFromThePairsThatWereDrawnByLot() {
        matches.decide(matches.pair(id(likely)).orElseThrow(), Verdict.DIFFERENT);
        assertThat(matches.errorRate().looked()).isZero();

        var decided = matches.decide(matches.pair(id(audit)).orElseThrow(), Verdict.DIFFERENT);
        assertThat(matches.errorRate().looked()).isEqualTo(1);
        assertThat(matches.errorRate().wrong()).isEqualTo(1);
        matches.undo(decided);

        assertThat(matches.errorRate().looked()).isZero();
    }
}
