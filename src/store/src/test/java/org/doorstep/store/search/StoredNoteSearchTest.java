package org.doorstep.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.NoteSearch.Found;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.doorstep.domain.search.Sought;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding notes by their words in an officer's store.
class StoredNoteSearchTest {

    private static final Caution HIDE =
            new Caution(Caution.Level.DO_NOT_DISCLOSE, "Address not to be disclosed", null, null);

    @TempDir Path folder;

    private TestLaptop laptop;
    private TestFeed feed;
    private Vault vault;
    private UUID tom;
    private UUID ann;
    private Put early;
    private Put late;

    @BeforeEach
    void fill() {
        laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        ann = feed.id();
        early = note(feed.id(), tom, 1, "The bedroom wall is damp.", "2026-03-02");
        late = note(feed.id(), ann, 1, "Rang about damp at 14 Larch House.", "2026-10-05");
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom), feed.person(ann)),
                List.of(feed.tenancy(tom, "Okafor", "Thomas"), hidden(), early, late));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Put note(UUID id, UUID person, int version, String text, String day) {
        var note =
                new Note(
                        Category.HOUSING,
                        text,
                        null,
                        null,
                        null,
                        "contact",
                        "Phone call",
                        LocalDate.parse(day),
                        null,
                        null);
        return feed.put(TestFeed.HOUSING, Entities.NOTE, id, person, version, note);
    }

    private static Note correction(Put note, String text) {
        return new Note(Category.HOUSING, "", note.id()).with(text, "Wrong", null);
    }

    private Put hidden() {
        var row =
                new SourceRecord(
                        "housing",
                        "T-2",
                        List.of(
                                new Fact(Field.FAMILY_NAME, "Okafor", null),
                                new Fact(Field.GIVEN_NAME, "Ann", null),
                                new Fact(Field.ADDRESS, "14 Larch House, Wrenford", null)),
                        List.of(HIDE),
                        null,
                        List.of(),
                        null);
        return feed.put(TestFeed.HOUSING, Entities.SOURCE_RECORD, feed.id(), ann, 1, row);
    }

    private Put elmCourt(UUID person, int version, Caution... cautions) {
        return elmCourt(feed.id(), person, version, cautions);
    }

    private Put elmCourt(UUID id, UUID person, int version, Caution... cautions) {
        var row =
                new SourceRecord(
                        "housing",
                        "T-3",
                        List.of(
                                new Fact(Field.FAMILY_NAME, "Adeyemi", null),
                                new Fact(Field.ADDRESS, "3 Elm Court, Wrenford", null)),
                        List.of(cautions),
                        null,
                        List.of(),
                        null);
        return feed.put(TestFeed.HOUSING, Entities.SOURCE_RECORD, id, person, version, row);
    }

    private List<Hit> find(String typed) {
        return found(typed, null, 10).hits();
    }

    private Found found(String typed, @Nullable LocalDate since, int limit) {
        return (Found) vault.noteSearch().find(Sought.parse(typed), since, limit);
    }

    private void takeIn(FeedLine... lines) {
        vault.replica().stage(List.of(lines));
        vault.replica().checkpoint(11);
    }

    @Test
    void notesAboutEverybodyAreFoundTheNewestFirst() {
        assertThat(find("dam"))
                .extracting(Hit::person, Hit::name, Hit::note, Hit::type)
                .containsExactly(
                        tuple(ann, "OKAFOR, Ann", late.id(), "Phone call"),
                        tuple(tom, "OKAFOR, Thomas", early.id(), "Phone call"));
    }

    @Test
    void allWordsMustBeInOneNote() {
        assertThat(find("damp bedroom")).extracting(Hit::note).containsExactly(early.id());
        assertThat(find("\"damp bedroom\"")).isEmpty();
        assertThat(find("\"bedroom wall\"")).hasSize(1);
    }

    @Test
    void anAddressThatMustNotBeDisclosedFindsNobodyAndIsNotShown() {
        assertThat(find("larch")).isEmpty();
        assertThat(find("damp").getFirst())
                .extracting(hit -> Objects.requireNonNull(hit.passage()).text())
                .isEqualTo("Rang about damp at (address hidden).");
    }

    @Test
    void anAddressThatMustNotBeDisclosedFindsNobodyThroughSomebodyElsesNoteEither() {
        takeIn(note(feed.id(), tom, 1, "Visited his sister at 14  LARCH house.", "2026-09-01"));

        assertThat(find("larch")).isEmpty();
        assertThat(find("sister").getFirst())
                .extracting(hit -> Objects.requireNonNull(hit.passage()).text())
                .isEqualTo("Visited his sister at (address hidden).");
    }

    @Test
    void anAddressIsHiddenInSomebodyElsesNoteAsSoonAsAnOfficerOrASourceSaysSo() {
        var ben = feed.id();
        var moved = note(feed.id(), tom, 1, "His friend moved to 3 Elm Court.", "2026-09-01");
        var open = elmCourt(ben, 1);
        takeIn(feed.person(ben), open, moved);
        assertThat(find("elm")).extracting(Hit::note).containsExactly(moved.id());

        takeIn(elmCourt(open.header().id(), ben, 2, HIDE));

        assertThat(find("elm")).isEmpty();
        assertThat(find("friend")).hasSize(1);
    }

    @Test
    void aDraftDoesNotTellSomebodyElsesHiddenAddressEither() {
        vault.notes()
                .keep(
                        new Draft(
                                tom,
                                Category.HOUSING,
                                "Sister lives at 14 Larch House",
                                laptop.clock().instant()));

        assertThat(find("larch")).isEmpty();
        assertThat(find("sister").getFirst())
                .extracting(hit -> Objects.requireNonNull(hit.passage()).text())
                .isEqualTo("Sister lives at (address hidden)");
    }

    @Test
    void whatHappenedBeforeThePeriodIsLeftOut() {
        assertThat(found("damp", LocalDate.parse("2026-10-05"), 10).hits())
                .extracting(Hit::note)
                .containsExactly(late.id());
    }

    @Test
    void aRestrictedNoteIsFoundByItsWordsWhichTheRowDoesNotShow() {
        var restricted = new Bucket("team-north", Category.HOUSING, Sensitivity.RESTRICTED);
        var told =
                feed.put(
                        restricted,
                        Entities.NOTE,
                        feed.id(),
                        tom,
                        1,
                        new Note(Category.HOUSING, "Spoke of his detention", null));
        vault.replica().agree(TestFeed.grants(1, 11, TestFeed.CORE, TestFeed.HOUSING, restricted));
        vault.replica().fill(restricted.toString(), List.of(told), "end");
        vault.replica().filled(restricted.toString(), 11);
        vault.replica().checkpoint(11);

        assertThat(find("detention"))
                .extracting(Hit::person, Hit::note, Hit::passage)
                .containsExactly(tuple(tom, told.id(), null));
    }

    @Test
    void moreThanAskedForIsSaid() {
        assertThat(found("damp", null, 1))
                .satisfies(found -> {
                    assertThat(found.hits()).hasSize(1);
                    assertThat(found.more()).isTrue();
                });
        assertThat(found("damp", null, 2).more()).isFalse();
    }

    @Test
    void aCorrectedNoteIsFoundByItsNewestWordingAlone() {
        vault.notes().write(tom, correction(early, "The bathroom wall is mouldy."));

        assertThat(find("bedroom")).isEmpty();
        assertThat(find("mouldy")).extracting(Hit::note).containsExactly(early.id());
    }

    @Test
    void aCorrectedNoteStaysOnTheDayOnWhichItHappened() {
        vault.notes().write(tom, correction(early, "The bedroom wall is damp and cold."));

        assertThat(find("damp")).extracting(Hit::note).containsExactly(late.id(), early.id());
        assertThat(found("cold", LocalDate.parse("2026-06-01"), 10).hits()).isEmpty();
        assertThat(found("cold", LocalDate.parse("2026-03-02"), 10).hits())
                .extracting(hit -> hit.at().date())
                .containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void aCorrectionThatCameBeforeWhatItCorrectsHasItsDayInTheEnd() {
        var former = note(feed.id(), tom, 1, "Lift broken", "2026-02-01");
        takeIn(
                feed.put(
                        TestFeed.HOUSING,
                        Entities.NOTE,
                        feed.id(),
                        tom,
                        1,
                        correction(former, "Both lifts broken")));
        find("lifts");
        takeIn(former);

        assertThat(found("lifts", LocalDate.parse("2026-03-01"), 10).hits()).isEmpty();
        assertThat(find("lifts")).extracting(Hit::note).containsExactly(former.id());
    }

    @Test
    void aCorrectionThatMovesTheDayIsLookedForOnThatDay() {
        var moved =
                new Note(
                        Category.HOUSING,
                        "The bedroom wall is damp.",
                        early.id(),
                        "Wrong year",
                        null,
                        "contact",
                        "Phone call",
                        LocalDate.parse("2019-03-02"),
                        null,
                        null);
        vault.notes().write(tom, moved);

        assertThat(found("bedroom", LocalDate.parse("2026-01-01"), 10).hits()).isEmpty();
        assertThat(find("bedroom"))
                .extracting(hit -> hit.at().date())
                .containsExactly(LocalDate.parse("2019-03-02"));
    }

    @Test
    void aNoteAndItsCorrectionAreOneRowHoweverFarApartTheyAreRead() {
        var lines = new ArrayList<FeedLine>();
        var first = note(feed.id(), tom, 1, "Boiler out", "2026-01-01");
        lines.add(first);
        for (int i = 0; i < 450; i++) {
            lines.add(note(feed.id(), tom, 1, "Boiler seen", "2026-05-01"));
        }
        var moved =
                new Note(
                        Category.HOUSING,
                        "Boiler out again",
                        first.id(),
                        "Wrong day",
                        null,
                        "contact",
                        "Phone call",
                        LocalDate.parse("2026-10-30"),
                        null,
                        null);
        lines.add(feed.put(TestFeed.HOUSING, Entities.NOTE, feed.id(), tom, 1, moved));
        takeIn(lines.toArray(FeedLine[]::new));

        var found = found("boiler", null, 451);

        assertThat(found.more()).isFalse();
        assertThat(found.hits()).extracting(Hit::note).doesNotHaveDuplicates().hasSize(451);
        assertThat(found.hits().getFirst().note()).isEqualTo(first.id());
    }

    @Test
    void nothingIsKeptInMemoryAfterTheVaultIsLocked() {
        find("damp");

        vault.noteSearch().forget();
        vault.noteSearch().getReady();

        assertThat(find("damp")).isEmpty();
    }

    @Test
    void aNoteThatReadsOtherwiseIsFoundByItsNewWordsAlone() {
        find("damp");

        takeIn(note(early.id(), tom, 2, "All is dry.", "2026-03-02"));

        assertThat(find("bedroom")).isEmpty();
        assertThat(find("dry")).hasSize(1);
    }

    @Test
    void aNoteThatLeftIsNotFound() {
        find("damp");

        takeIn(new Leave(TestFeed.HOUSING.toString(), early.id()));

        assertThat(find("damp")).extracting(Hit::note).containsExactly(late.id());
    }

    @Test
    void whatTheOfficerMayNoLongerSeeIsNeitherFoundNorCounted() {
        find("damp");

        vault.replica().agree(TestFeed.grants(1, 20, TestFeed.CORE));

        assertThat(found("damp", null, 10)).isEqualTo(new Found(List.of(), false));
    }

    @Test
    void whatWasJustWrittenIsFoundBeforeItIsSent() {
        vault.notes().write(tom, new Note(Category.HOUSING, "Mould behind the bed", null));

        assertThat(find("mould")).extracting(Hit::author).containsExactly("o-priya");
    }

    @Test
    void anOwnDraftIsFoundFirst() {
        vault.notes()
                .keep(new Draft(tom, Category.HOUSING, "Damp again", laptop.clock().instant()));

        var hits = find("damp");
        assertThat(hits).hasSize(3);
        assertThat(hits.getFirst())
                .satisfies(hit -> {
                    assertThat(hit.draft()).isTrue();
                    assertThat(hit.person()).isEqualTo(tom);
                });
    }

    @Test
    void aNoteThatCameWhileAnotherLeftIsFoundAndTheOtherIsNot() {
        find("damp");

        var coming = note(feed.id(), tom, 1, "Condensation", "2026-01-01");
        takeIn(new Leave(TestFeed.HOUSING.toString(), early.id()), coming);

        assertThat(find("condens")).extracting(Hit::note).containsExactly(coming.id());
        assertThat(find("bedroom")).isEmpty();
    }

    @Test
    void aVaultThatIsOpenedAgainFindsThem() {
        find("damp");
        vault.close();
        vault = laptop.open();

        assertThat(find("damp")).hasSize(2);
    }
}
