package org.doorstep.store.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.team.Board;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams.Move;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTeamsTest {

    private static final String TEAM = "Housing North";

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID tom;
    private UUID ola;

    @BeforeEach
    void aTeamWithTwoPeople() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        ola = feed.id();
        agree(List.of(TestFeed.NORTH, Scope.leads(TestFeed.NORTH)));
        var core = new ArrayList<FeedLine>();
        core.add(feed.person(tom));
        core.add(feed.person(ola));
        core.add(colleague("o-ben", "Ben Ash"));
        core.add(colleague("o-cat", "Cat Lowe"));
        core.add(listed(tom, List.of(), "o-ben", TestFeed.TOLD));
        fill(TestFeed.CORE, core);
        fill(HOUSING, List.of(tenancy(tom, "Cat Lowe"), tenancy(ola, "Cat Lowe")));
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoWorksWithWhomIsWhatTheListSaysAndNoNameInARow() {
        assertThat(board().leads()).isTrue();
        assertThat(board().name()).isEqualTo(TEAM);
        assertThat(of(tom).workers()).containsExactly("o-ben");
        assertThat(of(ola).workers()).isEmpty();
    }

    @Test
    void whatTheListSaysNewCountsAfterWhatWasGiven() {
        vault.teams().move(List.of(new Move(tom, "o-ben", "o-cat")), null);
        assertThat(of(tom).workers()).containsExactly("o-cat");

        told(listed(tom, List.of("o-cat"), PRIYA.id(), laptop.clock().instant().plusSeconds(60)));

        assertThat(of(tom).workers()).containsExactly(PRIYA.id());
    }

    @Test
    void whoIsGivenTakesOverThePersonTheirOpenCasesAndTasksInOneOp() {
        told(
                feed.put(HOUSING, Entities.CASE, feed.id(), tom, 1, check("o-ben")),
                feed.put(HOUSING, Entities.TASK, feed.id(), tom, 1, task("o-ben", State.STARTED)),
                feed.put(HOUSING, Entities.TASK, feed.id(), tom, 1, task(PRIYA.id(), State.OPEN)));

        vault.teams().move(List.of(new Move(tom, "o-ben", "o-cat")), "Off sick");

        var now = of(tom);
        assertThat(now.workers()).containsExactly("o-cat");
        assertThat(now.cases()).extracting(one -> one.body().owner()).containsExactly("o-cat");
        assertThat(now.tasks())
                .extracting(one -> one.body().owner())
                .containsExactlyInAnyOrder("o-cat", PRIYA.id());
        assertThat(now.tasks()).allMatch(one -> one.body().state() == State.OPEN);
        assertThat(vault.replica().pending(10, 100_000)).hasSize(1);
        assertThat(vault.cases().of(tom).getFirst().entries())
                .extracting(one -> one.body().why())
                .containsExactly("Off sick");
    }

    @Test
    void takingItBackGivesBackWhatNobodyHasTakenOverSince() {
        var task = feed.id();
        told(
                feed.put(HOUSING, Entities.CASE, feed.id(), tom, 1, check("o-ben")),
                feed.put(HOUSING, Entities.TASK, task, tom, 1, task("o-ben", State.OPEN)));
        var moved = vault.teams().move(List.of(new Move(tom, "o-ben", "o-cat")), null);
        vault.tasks().change(task, now -> now.of(PRIYA.id()));

        vault.teams().takeBack(moved);

        assertThat(of(tom).workers()).containsExactly("o-ben");
        assertThat(of(tom).cases()).extracting(one -> one.body().owner()).containsExactly("o-ben");
        assertThat(of(tom).tasks())
                .extracting(one -> one.body().owner())
                .containsExactly(PRIYA.id());
    }

    @Test
    void whomNobodyHadIsGivenWithTheTeamsOwnUnownedWork() {
        told(
                feed.involvement(ola),
                feed.put(HOUSING, Entities.TASK, feed.id(), ola, 1, task(null, State.OPEN)));

        vault.teams().move(List.of(new Move(ola, null, "o-ben")), null);

        assertThat(of(ola).workers()).containsExactly("o-ben");
    }

    @Test
    void whomSomebodyHasByThenIsGivenToNobodyElse() {
        told(
                feed.involvement(tom),
                feed.put(HOUSING, Entities.TASK, feed.id(), tom, 1, task(null, State.OPEN)));

        var moved = vault.teams().move(List.of(new Move(tom, null, "o-cat")), null);

        assertThat(of(tom).workers()).containsExactly("o-ben");
        assertThat(of(tom).tasks()).extracting(one -> one.body().owner()).containsOnlyNulls();
        assertThat(moved.changed()).allMatch(one -> !one.assigned() && one.records().isEmpty());
    }

    @Test
    void whatNobodyHasOfSomebodyIsGivenWithoutThemAndComesBack() {
        told(
                feed.involvement(tom),
                feed.put(HOUSING, Entities.CASE, feed.id(), tom, 1, check(null)),
                feed.put(HOUSING, Entities.TASK, feed.id(), tom, 1, task(null, State.OPEN)),
                feed.put(HOUSING, Entities.TASK, feed.id(), tom, 1, task("o-ben", State.OPEN)));
        assertThat(of(tom).waits()).isTrue();

        var moved = vault.teams().move(List.of(new Move(tom, null, "o-cat", true)), null);

        assertThat(of(tom).workers()).containsExactly("o-ben");
        assertThat(of(tom).waits()).isFalse();
        assertThat(of(tom).cases()).extracting(one -> one.body().owner()).containsExactly("o-cat");
        assertThat(of(tom).tasks())
                .extracting(one -> one.body().owner())
                .containsExactlyInAnyOrder("o-cat", "o-ben");
        vault.teams().takeBack(moved);
        assertThat(of(tom).workers()).containsExactly("o-ben");
        assertThat(of(tom).casesOf(null)).hasSize(1);
        assertThat(of(tom).tasksOf(null)).hasSize(1);
    }

    @Test
    void whoDoesNotLeadTheTeamGivesNothing() {
        agree(List.of(TestFeed.NORTH));

        assertThat(board().leads()).isFalse();
        assertThatThrownBy(() -> vault.teams().move(List.of(new Move(tom, "o-ben", "o-cat")), null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theShippedWeightsCountUntilTheCouncilGivesItsOwn() {
        assertThat(vault.teams().weights().person()).isEqualTo(100);
        assertThat(vault.teams().weights().of("safeguarding-concern"))
                .isGreaterThan(vault.teams().weights().of("anything"));
    }

    private Board board() {
        return vault.teams().board().orElseThrow();
    }

    private Piece of(UUID person) {
        return board().pieces().stream()
                .filter(piece -> piece.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void agree(List<Scope> scopes) {
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                scopes,
                                List.of(TestFeed.CORE, HOUSING),
                                10));
    }

    private FeedLine.Put colleague(String officer, String name) {
        return feed.put(
                TestFeed.CORE,
                Entities.COLLEAGUE,
                feed.id(),
                feed.id(),
                1,
                new Colleague(officer, name, "Housing officer", TEAM, null));
    }

    /// As the hub says of the list of allocations.
    private FeedLine.Put listed(UUID person, List<String> from, String to, Instant at) {
        var assignment = new Assignment(TestFeed.NORTH.id(), from, to, null);
        var put = feed.put(TestFeed.CORE, Entities.ASSIGNMENT, feed.id(), person, 1, assignment);
        var header =
                new Header(
                        put.header().id(),
                        person,
                        Category.CORE,
                        Sensitivity.OPEN,
                        1,
                        "import:allocations",
                        at,
                        at);
        return new FeedLine.Put(put.bucket(), put.type(), header, put.body());
    }

    private FeedLine.Put tenancy(UUID person, String worker) {
        var row = TestFeed.row("Okafor", "Tom");
        return feed.put(
                HOUSING,
                Entities.SOURCE_RECORD,
                feed.id(),
                person,
                1,
                new SourceRecord(
                        row.source(),
                        row.key(),
                        row.facts(),
                        row.cautions(),
                        new ServiceState("Open", Attention.NONE, null, worker, null),
                        row.details(),
                        null));
    }

    private static Task task(@Nullable String owner, State state) {
        return new Task(Category.HOUSING, "Ring", owner, null, null, List.of(), state);
    }

    private static Case check(@Nullable String owner) {
        return new Case(
                Category.HOUSING, "check", "1", "Check", "seen", null, null, owner, List.of());
    }

    private void fill(Bucket bucket, List<FeedLine> lines) {
        vault.replica().fill(bucket.toString(), lines, "end");
        vault.replica().filled(bucket.toString(), 10);
    }

    private void told(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(11);
    }
}
