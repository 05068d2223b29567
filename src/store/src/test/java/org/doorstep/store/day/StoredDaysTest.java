package org.doorstep.store.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.visit.Visit;
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
                .extracting(todo -> todo.person().name() + ": " + todo.task().body().what())
                .containsExactlyInAnyOrder("OKAFOR, Tom: Ring", "BRIGHT, Ola: Write");
        assertThat(day(null).todos()).noneMatch(Day.Todo::given);
    }

    @Test
    void whatNobodyHasWaitsAndTheTasksOfACaseGoAlongWithIt() {
        var check = feed.id();
        told(
                feed.put(HOUSING, Entities.CASE, check, ola, 1, check(null, null)),
                feed.put(HOUSING, Entities.CASE, feed.id(), ola, 1, check("o-ben", null)),
                feed.put(HOUSING, Entities.CASE, feed.id(), ola, 1, check(null, "closed")),
                feed.put(
                        HOUSING,
                        Entities.TASK,
                        feed.id(),
                        ola,
                        1,
                        task("See", null).partOf(check, "see")),
                feed.put(CASES, Entities.TASK, feed.id(), tom, 1, task("Ring", null)),
                feed.put(CASES, Entities.TASK, feed.id(), tom, 1, task("Ben's", "o-ben")));

        var waiting = day(null).waiting();

        var names = vault.days().mentions(waiting.stream().map(Waiting::file).toList());
        assertThat(waiting)
                .extracting(one -> names.get(one.file()).name() + ": " + words(one))
                .containsExactlyInAnyOrder("BRIGHT, Ola: Check [See]", "OKAFOR, Tom: Ring");
    }

    @Test
    void whatIsForAServiceThatIsNotTheOfficersWaitsForOthers() {
        var claim = new Task(Category.BENEFITS, "Claim", null, null, null, List.of(), State.OPEN);
        vault.tasks().add(tom, claim);

        assertThat(day(null).waiting()).isEmpty();
    }

    @Test
    void whatSomebodyTookWaitsNoLonger() {
        var ring = feed.id();
        told(feed.put(CASES, Entities.TASK, ring, tom, 1, task("Ring", null)));

        vault.tasks().change(ring, now -> now.of(PRIYA.id()));

        assertThat(day(null).waiting()).isEmpty();
        assertThat(day(null).todos()).hasSize(1);
    }

    @Test
    void newsAreOfTheCaseloadAndOfWhomThereIsSomethingToDoFor() {
        var seen = day(null).now();
        told(in(CASES, feed.event(tom, "Boiler repaired")), note(CASES, tom, "o-ben"));
        told(feed.event(ola, "Rent paid"));
        assertThat(day(seen).news())
                .extracting(one -> one.who().name(), News::counts, News::arrived)
                .containsExactly(tuple("OKAFOR, Tom", Map.of(Kind.NOTE, 1, Kind.ENTRY, 1), false));

        vault.tasks().add(ola, task("Write", PRIYA.id()));

        assertThat(day(seen).news()).extracting(News::person).containsExactlyInAnyOrder(tom, ola);
        assertThat(day(day(null).now()).news()).isEmpty();
    }

    @Test
    void warningsFormsCasesVisitsAndDetailsAreNewsToo() {
        var seen = day(null).now();
        var act = feed.id();
        told(
                feed.put(CASES, Entities.MARKER, feed.id(), tom, 1, warning(act)),
                feed.put(CASES_CORE, Entities.MARKER, feed.id(), tom, 1, warning(act)),
                feed.put(CASES, Entities.FORM_RESPONSE, feed.id(), tom, 1, form(feed.id())),
                feed.put(CASES, Entities.CASE_ENTRY, feed.id(), tom, 1, closed(feed.id())),
                feed.put(CASES, Entities.VISIT, feed.id(), tom, 1, visit()),
                feed.put(
                        CASES,
                        Entities.STATEMENT,
                        feed.id(),
                        tom,
                        1,
                        new Statement(
                                Category.HOUSING, Field.PHONE, "01632 960111", List.of(), null)));

        assertThat(day(seen).news())
                .extracting(News::counts)
                .containsExactly(
                        Map.of(
                                Kind.WARNING, 1,
                                Kind.FORM, 1,
                                Kind.CASE, 1,
                                Kind.VISIT, 1,
                                Kind.DETAIL, 1));
    }

    @Test
    void aFormThatComesAfterItsCaseWasClosedIsToldApart() {
        var check = feed.id();
        told(
                feed.put(CASES, Entities.CASE, check, tom, 1, check("o-ben", "done")),
                feed.put(CASES, Entities.FORM_RESPONSE, feed.id(), tom, 1, form(check)),
                feed.put(CASES, Entities.CASE_ENTRY, feed.id(), tom, 1, closed(check)));
        var seen = day(null).now();

        told(feed.put(CASES, Entities.FORM_RESPONSE, feed.id(), tom, 1, form(check)));

        assertThat(day(seen).news())
                .extracting(News::counts)
                .containsExactly(Map.of(Kind.LATE_FORM, 1));
    }

    @Test
    void aVisitOfWhichSomethingChangesIsNewsOnce() {
        var visit = feed.id();
        told(feed.put(CASES, Entities.VISIT, visit, tom, 1, visit()));
        var seen = day(null).now();

        told(feed.put(CASES, Entities.VISIT, visit, tom, 2, visit().start(visit().plannedFrom())));

        assertThat(day(seen).news())
                .extracting(News::counts)
                .containsExactly(Map.of(Kind.VISIT, 1));
    }

    @Test
    void ofWhomThereIsAWarningStandsBeforeWhoIsNewer() {
        var seen = day(null).now();
        vault.tasks().add(ola, task("Write", PRIYA.id()));
        told(
                feed.put(CASES, Entities.MARKER, feed.id(), tom, 1, warning(feed.id())),
                feed.event(ola, "Rent paid"));

        assertThat(day(seen).news()).extracting(News::person).containsExactly(tom, ola);
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
                .extracting(one -> one.who().name(), News::arrived)
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
                .extracting(one -> one.who().name(), News::arrived)
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

    private static Marker warning(UUID act) {
        return new Marker(
                Category.HOUSING,
                act,
                act,
                null,
                Marker.Kind.RECORDED,
                Caution.Level.CARE,
                "Dog at property",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static FormResponse form(UUID of) {
        return new FormResponse(
                "check", 1, "Check", Category.HOUSING, "other", 1, of, null, Map.of(), null);
    }

    private static CaseEntry closed(UUID of) {
        return new CaseEntry(
                Category.HOUSING,
                of,
                CaseEntry.Kind.CLOSED,
                "seen",
                "done",
                "Done",
                null,
                TestFeed.TOLD);
    }

    private static Visit visit() {
        var from = TestFeed.TOLD;
        return new Visit(
                Category.HOUSING,
                "o-ben",
                List.of(),
                from,
                from.plusSeconds(3_600),
                null,
                null,
                Visit.State.PLANNED,
                null,
                null,
                null);
    }

    private static String words(Waiting waiting) {
        return switch (waiting) {
            case Waiting.OfTask one -> one.task().body().what();
            case Waiting.OfCase one ->
                    one.record().body().title()
                            + " "
                            + one.tasks().stream().map(task -> task.body().what()).toList();
        };
    }

    private static Case check(@Nullable String owner, @Nullable String outcome) {
        return new Case(
                Category.HOUSING, "check", "1", "Check", "seen", outcome, null, owner, List.of());
    }

    private static Task task(String what, @Nullable String owner) {
        return new Task(Category.HOUSING, what, owner, null, null, List.of(), State.OPEN);
    }
}
