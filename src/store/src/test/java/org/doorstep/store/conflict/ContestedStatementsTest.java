package org.doorstep.store.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Settlements.Settlement;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How somebody moves about: the officer of this laptop and a colleague both said, and neither saw
/// what the other said.
class ContestedStatementsTest {

    private static final String STICK = "With a stick";
    private static final String FRAME = "With a frame";
    private static final String CHAIR = "In a wheelchair";

    @TempDir Path folder;

    private Vault vault;
    private TestFeed feed;
    private UUID tom;

    @BeforeEach
    void bothSaidSomethingElse() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(
                        feed.tenancy(tom, "Okafor", "Thomas"),
                        feed.put(
                                HOUSING,
                                Entities.STATEMENT,
                                feed.id(),
                                tom,
                                1,
                                statement(FRAME, STICK))));
        vault.settlements()
                .settle(
                        tom,
                        new Settlement(
                                Field.MOBILITY,
                                CHAIR,
                                List.of(Category.HOUSING),
                                Map.of(Category.HOUSING, List.of(STICK)),
                                Map.of()));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void itIsADecisionThatWaitsInReviewAndOnMyDay() {
        assertThat(vault.conflicts().count()).isEqualTo(1);
        assertThat(vault.days().read(null).conflicts()).isEqualTo(1);
        assertThat(mobility().disagree()).isTrue();
        assertThat(open().fields().getFirst().name()).isEqualTo("mobility");
    }

    @Test
    void oneChoiceSettlesItForEveryServiceThatHadEither() {
        vault.conflicts().settle(open(), new Choice.Mine());

        assertThat(vault.conflicts().count()).isZero();
        assertThat(mobility().disagree()).isFalse();
        var op = vault.replica().pending(10, 1_000_000).getLast();
        assertThat(op.changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(((Insert) change).header().category())
                                .isEqualTo(Category.HOUSING));
    }

    @Test
    void takenBackItIsAskedAgain() {
        var settled = vault.conflicts().settle(open(), new Choice.Theirs());
        assertThat(vault.conflicts().count()).isZero();

        vault.conflicts().reopen(settled);

        assertThat(vault.conflicts().count()).isEqualTo(1);
    }

    @Test
    void whoSawTheOthersWordIsNotAsked() {
        vault.settlements()
                .settle(
                        tom,
                        new Settlement(
                                Field.MOBILITY,
                                STICK,
                                List.of(Category.HOUSING),
                                Map.of(Category.HOUSING, List.of(FRAME, CHAIR)),
                                Map.of()));

        assertThat(vault.conflicts().open()).isEmpty();
        assertThat(mobility().value()).isEqualTo(STICK);
    }

    private Open open() {
        return vault.conflicts().open().getFirst();
    }

    private ShownValue mobility() {
        return SingleView.of(vault.citizens().reread(tom).orElseThrow())
                .value(Field.MOBILITY)
                .orElseThrow();
    }

    private static Statement statement(String value, String over) {
        return new Statement(Category.HOUSING, Field.MOBILITY, value, List.of(over));
    }
}
