package org.doorstep.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
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
        assertThat(find("damp").getFirst().passage().text())
                .isEqualTo("Rang about damp at (address hidden).");
    }

    @Test
    void whatHappenedBeforeThePeriodIsLeftOut() {
        assertThat(found("damp", LocalDate.parse("2026-10-05"), 10).hits())
                .extracting(Hit::note)
                .containsExactly(late.id());
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
        var correction =
                new Note(Category.HOUSING, "", early.id())
                        .with("The bathroom wall is mouldy.", "Wrong room", null);
        vault.notes().write(tom, correction);

        assertThat(find("bedroom")).isEmpty();
        assertThat(find("mouldy")).extracting(Hit::note).containsExactly(early.id());
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
