package org.doorstep.store.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;

import java.nio.file.Path;
import java.time.Duration;
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
import org.doorstep.domain.conflict.Conflicts.Contested;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Put;
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

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID tom;

    @BeforeEach
    void bothSaidSomethingElse() {
        laptop = new TestLaptop(folder);
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
        settle(tom, CHAIR, STICK);
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
    void aColleaguesClockThatIsADayAheadDoesNotAskForEver() {
        var person = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(person)),
                List.of(feed.tenancy(person, "Okafor", "Thomas"), ahead(person)));
        settle(person, CHAIR, STICK);

        // The colleague's word is the newest by its own clock alone, so it is what may change.
        vault.conflicts().settle(open(person).getFirst(), new Choice.Theirs());

        assertThat(open(person)).isEmpty();
        assertThat(mobility(person).value()).isEqualTo(CHAIR);
    }

    @Test
    void whatTheColleagueSaidOfASourcesValueIsAskedToo() {
        var person = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(person)),
                List.of(feed.tenancy(person, "Okafor", "Thomas")));
        settle(person, CHAIR, STICK);
        feed.fill(
                vault.replica(),
                List.of(feed.person(person)),
                List.of(
                        feed.tenancy(person, "Okafor", "Thomas"),
                        feed.put(
                                HOUSING,
                                Entities.STATEMENT,
                                feed.id(),
                                person,
                                1,
                                statement(STICK, CHAIR))));

        assertThat(open(person))
                .singleElement()
                .satisfies(open ->
                        assertThat(open.fields().getFirst())
                                .extracting(Contested::mine, Contested::theirs)
                                .containsExactlyInAnyOrder(
                                        new Value.Text(STICK), new Value.Text(CHAIR)));
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
        settle(tom, STICK, FRAME, CHAIR);

        assertThat(vault.conflicts().open()).isEmpty();
        assertThat(mobility().value()).isEqualTo(STICK);
    }

    private Open open() {
        return vault.conflicts().open().getFirst();
    }

    private List<Open> open(UUID person) {
        return vault.conflicts().open().stream()
                .filter(open -> open.conflict().header().file().equals(person))
                .toList();
    }

    private void settle(UUID person, String right, String... over) {
        vault.settlements()
                .settle(
                        person,
                        new Settlement(
                                Field.MOBILITY,
                                right,
                                List.of(Category.HOUSING),
                                Map.of(Category.HOUSING, List.of(over)),
                                Map.of()));
    }

    /// What a colleague said of them whose clock is a day ahead.
    private Put ahead(UUID person) {
        var said =
                feed.put(
                        HOUSING, Entities.STATEMENT, feed.id(), person, 1, statement(FRAME, STICK));
        var header = said.header();
        return new Put(
                said.bucket(),
                said.type(),
                new Header(
                        header.id(),
                        header.file(),
                        header.category(),
                        header.sensitivity(),
                        header.version(),
                        header.author(),
                        laptop.clock().instant().plus(Duration.ofDays(1)),
                        header.recordedAt()),
                said.body());
    }

    private ShownValue mobility() {
        return mobility(tom);
    }

    private ShownValue mobility(UUID person) {
        return SingleView.of(vault.citizens().reread(person).orElseThrow())
                .value(Field.MOBILITY)
                .orElseThrow();
    }

    private static Statement statement(String value, String over) {
        return new Statement(Category.HOUSING, Field.MOBILITY, value, List.of(over));
    }
}
