package org.doorstep.store.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDaysTest {

    private static final Bucket CASES =
            new Bucket("caseload-o-priya", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket CASES_CORE =
            new Bucket("caseload-o-priya", Category.CORE, Sensitivity.OPEN);

    @TempDir Path folder;

    private TestLaptop laptop;
    private Vault vault;
    private TestFeed feed;
    private UUID tom;
    private UUID ola;

    @BeforeEach
    void oneOnTheCaseloadAndOneOfTheTeam() {
        laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        feed = new TestFeed(laptop.ids());
        tom = feed.id();
        ola = feed.id();
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                List.of(
                                        TestFeed.NORTH,
                                        new Scope("caseload-o-priya", "caseload", "Your cases")),
                                List.of(TestFeed.CORE, HOUSING, CASES_CORE, CASES),
                                10));
        fill(TestFeed.CORE, List.of(feed.person(ola)));
        fill(HOUSING, List.of(feed.tenancy(ola, "Bright", "Ola")));
        var person = feed.person(tom);
        fill(CASES_CORE, List.of(in(CASES_CORE, person)));
        fill(CASES, List.of(in(CASES, feed.tenancy(tom, "Okafor", "Tom"))));
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void myOpenTasksAreThereWithTheNamesOfThosePeople() {
        vault.tasks().add(tom, task("Ring", PRIYA.id()));
        vault.tasks().add(ola, task("Write", PRIYA.id()));
        vault.tasks().add(ola, task("Not mine", "o-ben"));
        var done = vault.tasks().add(tom, task("Done", PRIYA.id()));
        vault.tasks().change(done.header().id(), now -> now.in(State.DONE));

        assertThat(day(null).todos())
                .extracting(todo -> todo.person() + ": " + todo.task().body().what())
                .containsExactlyInAnyOrder("OKAFOR, Tom: Ring", "BRIGHT, Ola: Write");
        assertThat(day(null).todos()).noneMatch(Day.Todo::given);
    }

    @Test
    void newsAreOfTheCaseloadAndOfWhomThereIsSomethingToDoFor() {
        var seen = day(null).now();
        told(in(CASES, feed.event(tom, "Boiler repaired")), note(CASES, tom, "o-ben"));
        told(feed.event(ola, "Rent paid"));
        assertThat(day(seen).news())
                .extracting(News::name, News::notes, News::events, News::arrived)
                .containsExactly(tuple("OKAFOR, Tom", 1, 1, false));

        vault.tasks().add(ola, task("Write", PRIYA.id()));

        assertThat(day(seen).news()).extracting(News::person).containsExactlyInAnyOrder(tom, ola);
        assertThat(day(day(null).now()).news()).isEmpty();
    }

    @Test
    void whatTheOfficerWroteIsNoNews() {
        var seen = day(null).now();
        told(note(CASES, tom, PRIYA.id()));
        vault.notes().write(tom, new Note(Category.HOUSING, "Rang.", null));

        assertThat(day(seen).news()).isEmpty();
    }

    @Test
    void whoIsNewOnTheCaseloadIsSaidToBe() {
        var seen = day(null).now();
        var sam = feed.id();
        told(
                in(CASES_CORE, feed.person(sam)),
                in(CASES, feed.tenancy(sam, "Quist", "Sam")),
                in(CASES, feed.event(sam, "Rent paid")));

        assertThat(day(seen).news())
                .extracting(News::name, News::arrived)
                .containsExactly(tuple("QUIST, Sam", true));
    }

    @Test
    void whoIsGivenToTheOfficerIsNewAmongTheirCasesThoughTheFileWasHereBefore() {
        var seen = day(null).now();
        told(
                feed.put(
                        CASES_CORE,
                        Entities.ASSIGNMENT,
                        feed.id(),
                        tom,
                        1,
                        new Assignment("team-north", List.of("o-ben"), PRIYA.id(), null)),
                feed.put(
                        CASES_CORE,
                        Entities.ASSIGNMENT,
                        feed.id(),
                        tom,
                        1,
                        new Assignment("team-north", List.of(PRIYA.id()), "o-ben", null)));

        assertThat(day(seen).news())
                .extracting(News::name, News::arrived)
                .containsExactly(tuple("OKAFOR, Tom", true));
    }

    @Test
    void aTaskThatAColleagueGaveMeIsNewHoweverLateItCame() {
        var ring = feed.id();
        told(feed.put(CASES, Entities.TASK, ring, tom, 1, task("Ring", "o-ben")));
        // The hub took what follows before the officer looked.
        var seen = new Seen(day(null).now().record(), TestFeed.TOLD.plusSeconds(600));
        assertThat(day(seen).todos()).isEmpty();

        told(
                feed.put(CASES, Entities.TASK, ring, tom, 2, task("Ring", PRIYA.id())),
                feed.put(CASES, Entities.TASK, feed.id(), tom, 1, task("Write", PRIYA.id())));

        assertThat(day(seen).todos()).extracting(Day.Todo::given).containsExactly(true, true);
        assertThat(day(day(null).now()).todos()).hasSize(2).noneMatch(Day.Todo::given);
    }

    @Test
    void conflictsThatWaitAreCounted() {
        var side = new Conflict.Side("o-ben", null, false);
        told(conflict(side, Conflict.State.OPEN), conflict(side, Conflict.State.SETTLED));

        assertThat(day(null).conflicts()).isEqualTo(1);
    }

    @Test
    void howFarOneLookedComesBackFromItsText() {
        var seen = day(null).now();

        assertThat(Seen.parse(seen.toString())).isEqualTo(seen);
        assertThat(Seen.parse("nonsense")).isNull();
    }

    private Day day(@Nullable Seen since) {
        return vault.days().read(since);
    }

    private void fill(Bucket bucket, List<FeedLine> lines) {
        vault.replica().fill(bucket.toString(), lines, "end");
        vault.replica().filled(bucket.toString(), 10);
    }

    private void told(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(11);
    }

    private FeedLine.Put note(Bucket bucket, UUID person, String author) {
        var put =
                feed.put(
                        bucket,
                        Entities.NOTE,
                        feed.id(),
                        person,
                        1,
                        new Note(Category.HOUSING, "Rang.", null));
        var header = put.header();
        return new FeedLine.Put(
                put.bucket(),
                put.type(),
                new Header(
                        header.id(),
                        header.file(),
                        header.category(),
                        header.sensitivity(),
                        header.version(),
                        author,
                        header.observedAt(),
                        header.recordedAt()),
                put.body());
    }

    private FeedLine.Put conflict(Conflict.Side side, Conflict.State state) {
        return feed.put(
                CASES,
                Entities.CONFLICT,
                feed.id(),
                tom,
                1,
                new Conflict(feed.id(), "task", List.of(), side, side, state));
    }

    private static FeedLine.Put in(Bucket bucket, FeedLine.Put put) {
        return new FeedLine.Put(bucket.toString(), put.type(), put.header(), put.body());
    }

    private static Task task(String what, String owner) {
        return new Task(Category.HOUSING, what, owner, null, null, List.of(), State.OPEN);
    }
}
