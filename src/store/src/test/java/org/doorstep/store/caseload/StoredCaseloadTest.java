package org.doorstep.store.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestLaptop.PRIYA;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.caseload.Client;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCaseloadTest {

    private static final Bucket CASES =
            new Bucket("caseload-o-priya", Category.HOUSING, Sensitivity.NORMAL);
    private static final Bucket CASES_CORE =
            new Bucket("caseload-o-priya", Category.CORE, Sensitivity.OPEN);

    @TempDir Path folder;

    private Vault vault;
    private TestFeed feed;
    private UUID tom;
    private UUID ola;

    @BeforeEach
    void oneOnTheCaseloadAndOneOfTheTeam() {
        var laptop = new TestLaptop(folder);
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
        fill(CASES_CORE, List.of(in(CASES_CORE, feed.person(tom))));
        fill(CASES, List.of(in(CASES, feed.tenancy(tom, "Okafor", "Tom"))));
        vault.replica().checkpoint(10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoseFileWasGivenIsThereAndTheRestOfTheTeamIsNot() {
        assertThat(names()).containsExactly("OKAFOR, Tom");
        assertThat(only(tom).given()).isTrue();
        assertThat(only(tom).contact()).isNull();
    }

    @Test
    void whoeverTheyHaveATaskOrACaseForIsThereToo() {
        vault.tasks().add(ola, task("Write", PRIYA.id()));
        vault.tasks().add(tom, task("Not mine", "o-ben"));

        assertThat(names()).containsExactlyInAnyOrder("BRIGHT, Ola", "OKAFOR, Tom");
        assertThat(only(ola).given()).isFalse();
        assertThat(only(ola).tasks()).extracting(t -> t.body().what()).containsExactly("Write");
        assertThat(only(tom).tasks()).isEmpty();
    }

    @Test
    void anOpenCaseSaysItsStageAndAClosedOneIsLeftOut() {
        told(
                feed.put(HOUSING, Entities.CASE, feed.id(), ola, 1, check("seen", null)),
                feed.put(HOUSING, Entities.CASE, feed.id(), ola, 1, check("end", "fine")));

        assertThat(only(ola).cases())
                .extracting(Client.OpenCase::title, Client.OpenCase::stage)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Check", "seen"));
    }

    @Test
    void theLastContactIsTheNewestOfWhatSystemsAndOfficersWrote() {
        told(in(CASES, feed.event(tom, "Rang about rent")));
        assertThat(only(tom).contact()).isNull();

        vault.notes().write(tom, new Note(Category.HOUSING, "Rang.", null));

        assertThat(only(tom).contact()).isNotNull();
    }

    @Test
    void aNoteOfWhatHappenedEarlierIsAContactOfThatDayAndItsCorrectionIsNone() {
        var rang =
                vault.notes()
                        .write(
                                tom,
                                new Note(
                                        Category.HOUSING,
                                        "Rang.",
                                        null,
                                        null,
                                        null,
                                        "contact",
                                        "Phone call",
                                        LocalDate.parse("2026-03-02"),
                                        LocalTime.parse("14:00"),
                                        null));
        vault.notes()
                .write(
                        tom,
                        new Note(
                                Category.HOUSING,
                                "Rang twice.",
                                rang.header().id(),
                                "Once was left out",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));

        assertThat(only(tom).contact().at()).isEqualTo(OccurredAt.parse("2026-03-02T14:00:00"));
    }

    @Test
    void whoIsGivenLaterIsThereAndWhoIsTakenAwayIsNot() {
        assertThat(names()).hasSize(1);
        var sam = feed.id();
        var person = in(CASES_CORE, feed.person(sam));
        told(person, in(CASES, feed.tenancy(sam, "Quist", "Sam")));
        assertThat(names()).containsExactlyInAnyOrder("OKAFOR, Tom", "QUIST, Sam");

        vault.replica()
                .stage(List.of(new FeedLine.Leave(CASES_CORE.toString(), person.header().id())));
        vault.replica().checkpoint(12);

        assertThat(names()).containsExactly("OKAFOR, Tom");
    }

    private List<String> names() {
        return vault.caseload().mine().stream().map(one -> one.glance().name().display()).toList();
    }

    private Client only(UUID person) {
        return vault.caseload().mine().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static Task task(String what, String owner) {
        return new Task(Category.HOUSING, what, owner, null, null, List.of(), State.OPEN);
    }

    private static Case check(String stage, @Nullable String outcome) {
        return new Case(
                Category.HOUSING,
                "check",
                "1",
                "Check",
                stage,
                outcome,
                null,
                PRIYA.id(),
                List.of());
    }

    private void fill(Bucket bucket, List<FeedLine> lines) {
        vault.replica().fill(bucket.toString(), lines, "end");
        vault.replica().filled(bucket.toString(), 10);
    }

    private void told(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(11);
    }

    private static FeedLine.Put in(Bucket bucket, FeedLine.Put put) {
        var header = put.header();
        return new FeedLine.Put(
                bucket.toString(),
                put.type(),
                new Header(
                        header.id(),
                        header.file(),
                        bucket.category(),
                        bucket.sensitivity(),
                        header.version(),
                        header.author(),
                        header.observedAt(),
                        header.recordedAt()),
                put.body());
    }
}
