package org.doorstep.store.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.NoteType;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes of every kind in an officer's store.
class StoredNotesTest {

    private static final Bucket CLOSELY =
            new Bucket("team-north", Category.HOUSING, Sensitivity.RESTRICTED);
    private static final Scope APART = new Scope("apart-x", "apart", "Kept apart");
    private static final Bucket APART_CORE =
            new Bucket(APART.id(), Category.CORE, Sensitivity.OPEN);
    private static final Bucket APART_HOUSING =
            new Bucket(APART.id(), Category.HOUSING, Sensitivity.NORMAL);

    @TempDir Path folder;

    private TestLaptop laptop;
    private TestFeed feed;
    private Vault vault;
    private UUID tom;
    private UUID ann;
    private UUID zoe;

    @BeforeEach
    void fill() {
        laptop = new TestLaptop(folder);
        feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        ann = feed.id();
        zoe = feed.id();
        vault.replica()
                .agree(
                        new Grants(
                                TestFeed.EPOCH,
                                1,
                                null,
                                TestFeed.TOLD,
                                List.of(TestFeed.NORTH, APART),
                                List.of(
                                        TestFeed.CORE,
                                        TestFeed.HOUSING,
                                        CLOSELY,
                                        APART_CORE,
                                        APART_HOUSING),
                                10));
        fill(TestFeed.CORE, feed.person(tom), feed.person(ann));
        fill(TestFeed.HOUSING, feed.tenancy(tom, "Okafor", "Thomas"));
        fill(
                CLOSELY,
                feed.put(
                        CLOSELY,
                        Entities.SOURCE_RECORD,
                        feed.id(),
                        ann,
                        1,
                        TestFeed.row("Okafor", "Ann")));
        fill(APART_CORE, feed.put(APART_CORE, Entities.PERSON, zoe, zoe, 1, new Person(null)));
        fill(APART_HOUSING);
        vault.replica().checkpoint(10);
    }

    private void fill(Bucket bucket, FeedLine... lines) {
        vault.replica().fill(bucket.toString(), List.of(lines), "end");
        vault.replica().filled(bucket.toString(), 10);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<Recorded<Note>> notes(UUID person) {
        return vault.citizens().reread(person).orElseThrow().notes();
    }

    private static Note note(String text) {
        return new Note(
                Category.HOUSING,
                text,
                null,
                null,
                null,
                "contact",
                "Phone call",
                LocalDate.parse("2026-10-30"),
                LocalTime.parse("14:05"),
                "Nobody else to turn to");
    }

    @Test
    void allThatANoteSaysIsReadBack() {
        var written = vault.notes().write(tom, note("Rang"));

        assertThat(notes(tom)).containsExactly(written);
        assertThat(written.body()).isEqualTo(note("Rang"));
    }

    @Test
    void aNoteAboutSeveralIsInTheFileOfEachAndNamesNobody() {
        var own = vault.notes().write(tom, note("Rang"), List.of(ann));

        assertThat(notes(tom)).containsExactly(own);
        var theirs = notes(ann).getFirst();
        assertThat(theirs.header().id()).isNotEqualTo(own.header().id());
        assertThat(theirs.body()).isEqualTo(own.body());
        assertThat(own.body().toString())
                .doesNotContain(tom.toString())
                .doesNotContain(ann.toString());
        assertThat(vault.notes().sharing(own.body().together()))
                .containsExactlyInAnyOrder(tom, ann);
        assertThat(vault.replica().pending(10, 1_000_000)).hasSize(1);
    }

    @Test
    void everyCopyIsHeldAsCloselyAsTheClosest() {
        vault.notes().write(tom, note("Rang"), List.of(ann));

        assertThat(notes(tom).getFirst().header().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(notes(ann).getFirst().header().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whoseFileIsKeptApartSharesNoNote() {
        var others = List.of(ann, zoe);

        assertThat(vault.notes().together(tom, others, Category.HOUSING)).containsExactly(ann);
        assertThat(vault.notes().together(zoe, List.of(tom), Category.HOUSING)).isEmpty();
    }

    @Test
    void nobodySharesANoteForAServiceOfWhichTheOfficerMayNotWrite() {
        assertThat(vault.notes().together(tom, List.of(ann), Category.CHILDREN)).isEmpty();
    }

    @Test
    void whoAskedWhoMayShareANoteSeesWhatIsSavedAfterwards() {
        vault.notes().together(tom, List.of(ann), Category.HOUSING);

        var written = vault.notes().write(tom, note("Rang"));

        // Readings take turns on a few connections.
        for (int reading = 0; reading < 10; reading++) {
            assertThat(notes(tom)).containsExactly(written);
        }
    }

    @Test
    void aCorrectionForSeveralCorrectsTheCopyOfEach() {
        var own = vault.notes().write(tom, note("Rang"), List.of(ann));
        var theirs = notes(ann).getFirst();
        var correction =
                new Note(Category.HOUSING, "", own.header().id())
                        .with("Rang twice", "Forgot the first", null)
                        .copy(own.header().id(), own.body().together());

        vault.notes().write(tom, correction, List.of(ann, zoe));

        assertThat(notes(ann).getLast().body().corrects()).isEqualTo(theirs.header().id());
        assertThat(notes(tom).getLast().body().corrects()).isEqualTo(own.header().id());
        assertThat(notes(zoe)).isEmpty();
    }

    @Test
    void aCorrectionSaysWhy() {
        var own = vault.notes().write(tom, note("Rang"));
        var correction = new Note(Category.HOUSING, "Rang twice", own.header().id());

        assertThatThrownBy(() -> vault.notes().write(tom, correction))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsChosenAroundTheTextIsKeptWithTheDraft() {
        var about =
                new Draft.About(
                        "Phone call",
                        true,
                        "Nobo",
                        true,
                        "3",
                        "",
                        "",
                        "",
                        List.of(ann),
                        feed.id(),
                        feed.id(),
                        "Forg");
        var draft = new Draft(tom, Category.HOUSING, "Rang", TestFeed.TOLD, about);

        vault.notes().keep(draft);

        assertThat(vault.notes().draft(tom)).contains(draft);
    }

    @Test
    void theTypesAreThoseOfTheCouncilsNewestFile() {
        assertThat(vault.notes().types()).contains(new NoteType("Phone call", "contact"));

        vault.replica()
                .stage(
                        List.of(
                                feed.put(
                                        TestFeed.CORE,
                                        Entities.REFERENCE,
                                        feed.id(),
                                        tom,
                                        1,
                                        new Reference(
                                                "note-types",
                                                "",
                                                1,
                                                "{\"types\":[{\"title\":\"Rounds\",\"kind\":\"visit\"}]}"))));
        vault.replica().checkpoint(11);

        assertThat(vault.notes().types()).containsExactly(new NoteType("Rounds", "visit"));
    }
}
