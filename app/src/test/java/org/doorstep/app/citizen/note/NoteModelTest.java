package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.example.Examples;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.junit.jupiter.api.Test;

/// A note while it is written.
class NoteModelTest extends NoteAtHand {

    @Test
    void whatIsTypedIsKeptWithinAQuarterOfASecond() {
        note.begin();
        type("Rang");
        background.elapse(Duration.ofMillis(250));

        assertThat(kept()).isEqualTo("Rang");
    }

    @Test
    void quickTypingIsKeptTogether() {
        note.begin();
        "Rang Ms Okafor".chars().forEach(c -> type(note.textProperty().get() + (char) c));
        background.elapse(Keeping.DELAY);

        assertThat(kept()).isEqualTo("Rang Ms Okafor");
        assertThat(notes.keeps()).isEqualTo(1);
    }

    @Test
    void typingWithoutAPauseIsKeptAllTheSame() {
        note.begin();
        for (var i = 0; i < 10; i++) {
            type(note.textProperty().get() + "x");
            background.elapse(Duration.ofMillis(50));
        }

        assertThat(kept()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void keptIsSaidOnlyAfterTheCommit() {
        note.begin();
        type("Rang");

        assertThat(note.keptAtProperty().get()).isNull();

        background.elapse(Keeping.DELAY);

        assertThat(note.keptAtProperty().get()).isEqualTo(Examples.CLOCK.instant());
    }

    @Test
    void whatCouldNotBeKeptIsSaidAndTriedAgain() {
        note.begin();
        notes.full(true);
        type("Rang");
        background.elapse(Keeping.DELAY);

        assertThat(note.notKeptProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEqualTo("Rang");

        notes.full(false);
        background.elapse(Duration.ofSeconds(3));

        assertThat(note.notKeptProperty().get()).isFalse();
        assertThat(kept()).isEqualTo("Rang");
    }

    @Test
    void closingKeepsTheLastWordsAtOnce() {
        note.begin();
        type("Rang");
        note.flush();

        assertThat(kept()).isEqualTo("Rang");
    }

    @Test
    void aDraftOpensAgainByItself() {
        note.begin();
        type("Rang");
        note.serviceProperty().set(Category.ADULT_CARE);
        note.flush();

        var later = model();
        later.resume();

        assertThat(later.openProperty().get()).isTrue();
        assertThat(later.textProperty().get()).isEqualTo("Rang");
        assertThat(later.serviceProperty().get()).isEqualTo(Category.ADULT_CARE);
    }

    @Test
    void aWrittenNoteEndsTheDraft() {
        note.begin();
        type("Rang");
        note.write();

        assertThat(written).singleElement().returns("Rang", recorded -> recorded.body().text());
        assertThat(kept()).isEqualTo("nothing");
        assertThat(note.openProperty().get()).isFalse();
    }

    @Test
    void noDraftComesBackAfterTheNoteIsWritten() {
        note.begin();
        type("Rang");
        note.write();
        background.elapse(Duration.ofSeconds(5));

        assertThat(kept()).isEqualTo("nothing");
    }

    @Test
    void aNoteThatCannotBeWrittenStaysWithItsWords() {
        note.begin();
        notes.full(true);
        type("Rang");
        note.write();

        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.writingProperty().get()).isFalse();
        assertThat(note.textProperty().get()).isEqualTo("Rang");
    }

    @Test
    void aNoteNeedsWords() {
        note.begin();
        type("  ");
        note.write();

        assertThat(note.textMissingProperty().get()).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void aNoteThatTheHubWouldNotTakeStaysADraft() {
        var tooLong = "x".repeat(Note.LONGEST + 3);
        note.begin();
        type(tooLong);
        note.write();
        background.elapse(Keeping.DELAY);

        assertThat(note.excessProperty().get()).isEqualTo(3);
        assertThat(written).isEmpty();
        assertThat(kept()).isEqualTo(tooLong);
    }

    @Test
    void aNoteOfTheGreatestLengthIsWritten() {
        note.begin();
        type(" " + "x".repeat(Note.LONGEST) + " ");
        note.write();

        assertThat(note.excessProperty().get()).isZero();
        assertThat(written).hasSize(1);
    }

    private NoteModel together(CitizenFile hidden) {
        citizens.with(hidden).with(Examples.few());
        var model = model(hidden.person());
        model.resume();
        model.offer(List.of(new Companion(former, "Somebody")));
        model.begin();
        model.typed().othersProperty().set(List.of(former));
        return model;
    }

    private List<Note> notesOf(UUID who) {
        return citizens.reread(who).orElseThrow().notes().stream().map(Recorded::body).toList();
    }

    @Test
    void aNoteAboutSeveralIsWrittenForEach() {
        var model = together(Examples.folasade());
        model.textProperty().set("Met both");
        model.write();

        assertThat(notesOf(former)).extracting(Note::text).contains("Met both");
        assertThat(written).hasSize(1);
    }

    @Test
    void anAddressThatMustNotBeDisclosedDoesNotReachTheFilesOfOthers() {
        var hidden = Examples.folasadeHidden();
        var address = SingleView.disclosed(hidden).value(Field.ADDRESS).orElseThrow().value();
        var model = together(hidden);
        model.textProperty().set("Met both at " + address);
        model.write();

        assertThat(model.addressOfProperty().get()).isNotEmpty();
        assertThat(notesOf(former)).extracting(Note::text).noneMatch(text -> text.contains("Met"));
        assertThat(written).isEmpty();
        assertThat(model.textProperty().get()).contains(address);
    }

    @Test
    void aCorrectionBeginsWithTheWordsAtHandAndNeedsAReason() {
        var wrong = wrongNote();
        note.correct(Category.HOUSING, wrong, wrong.latest().record());

        assertThat(note.textProperty().get()).isEqualTo("Rent 41");
        type("Rent 410");
        note.write();
        assertThat(note.typed().faultsProperty().get()).containsExactly(NoteTyped.Fault.NO_REASON);

        note.typed().whyProperty().set("A figure was missing");
        note.write();
        assertThat(written)
                .singleElement()
                .returns(wrong.latest().record(), recorded -> recorded.body().corrects())
                .returns("A figure was missing", recorded -> recorded.body().why());
    }

    @Test
    void whoMayNoLongerBeWrittenForIsNotDroppedWithoutAWord() {
        var model = together(Examples.folasade());
        notes.shut(former);
        model.textProperty().set("Met both");
        model.write();

        assertThat(written).isEmpty();
        assertThat(model.leftOutProperty().get())
                .extracting(Companion::name)
                .containsExactly("Somebody");

        model.write();

        assertThat(written).hasSize(1);
        assertThat(notesOf(former)).extracting(Note::text).doesNotContain("Met both");
    }

    @Test
    void aCorrectionDoesNotReachAFileThatHasBeenKeptApartSince() {
        var model = together(Examples.folasade());
        model.textProperty().set("Met both");
        model.write();
        var wrong = written.getFirst();
        notes.shut(former);
        model.correct(Category.HOUSING, sharedNote(wrong), wrong.header().id());

        assertThat(model.companionsProperty().get()).isEmpty();
        assertThat(model.typed().othersProperty().get()).isEmpty();
        assertThat(model.leftOutProperty().get())
                .extracting(Companion::person)
                .containsExactly(former);

        model.textProperty().set("Met her alone");
        model.typed().whyProperty().set("He was not there");
        model.write();

        assertThat(written).hasSize(2);
        assertThat(notesOf(former)).extracting(Note::text).doesNotContain("Met her alone");
    }

    private static WrittenNote sharedNote(Recorded<Note> wrong) {
        return new WrittenNote(
                "Note",
                null,
                wrong.body().together(),
                List.of(
                        new WrittenNote.Wording(
                                wrong.header().id(),
                                "W00007",
                                Examples.CLOCK.instant(),
                                null,
                                wrong.body().text())));
    }

    @Test
    void aNoteUnderWayIsNotReplacedByACorrection() {
        note.begin();
        type("Rang");
        note.correct(Category.HOUSING, wrongNote(), former);

        assertThat(note.textProperty().get()).isEqualTo("Rang");
    }

    @Test
    void whatIsChosenAroundTheTextComesBackWithTheDraft() {
        note.resume();
        note.begin();
        type("Rang");
        note.typed().typeProperty().set("Phone call");
        note.typed().significantProperty().set(true);
        note.typed().meaningProperty().set("Nobody el");
        note.flush();

        var later = model();
        later.resume();

        assertThat(later.typed().typeProperty().get()).isEqualTo("Phone call");
        assertThat(later.typed().meaningProperty().get()).isEqualTo("Nobody el");
    }

    @Test
    void whatHappenedEarlierSaysTheDay() {
        note.resume();
        note.begin();
        type("Rang");
        note.typed().typeProperty().set("Phone call");
        note.typed().earlierProperty().set(true);
        note.write();
        assertThat(note.typed().faultsProperty().get()).containsExactly(NoteTyped.Fault.NO_DAY);

        date("7", "8", "2099");
        note.write();
        assertThat(note.typed().faultsProperty().get())
                .containsExactly(NoteTyped.Fault.DAY_TO_COME);

        date("3", "June", "2026");
        note.typed().timeProperty().set("9.30");
        note.write();
        assertThat(written)
                .singleElement()
                .returns(LocalDate.parse("2026-06-03"), one -> one.body().happenedOn())
                .returns(LocalTime.parse("09:30"), one -> one.body().happenedAt())
                .returns("contact", one -> one.body().kind());
    }

    private void date(String day, String month, String year) {
        note.typed().dayProperty().set(day);
        note.typed().monthProperty().set(month);
        note.typed().yearProperty().set(year);
    }

    @Test
    void whatIsWrittenIsSentOnceTheOfficerRestsAndWhenTheyLeave() {
        note.resume();
        note.begin();
        type("She said");
        background.elapse(Keeping.DELAY);
        background.elapse(Travel.REST.minusSeconds(1));
        type("She said that");
        background.elapse(Keeping.DELAY);
        background.elapse(Travel.REST.minusSeconds(1));
        assertThat(drafts.sent()).isEmpty();

        background.elapse(Duration.ofSeconds(1));
        assertThat(drafts.sent()).containsExactly(Unfinished.NOTE);
        note.close();

        assertThat(drafts.sent()).hasSize(2);
    }

    @Test
    void nothingIsSentOfANoteThatIsWritten() {
        note.resume();
        note.begin();
        type("She said that");
        background.elapse(Keeping.DELAY);
        note.write();

        background.elapse(Travel.REST.plusSeconds(1));

        assertThat(drafts.sent()).isEmpty();
    }

    @Test
    void theOfficerWhoBeginsANoteReadsThatItGoesWithTheFile() {
        note.resume();
        assertThat(drafts.opened()).isEmpty();

        note.begin();

        assertThat(drafts.opened()).containsExactly(Unfinished.NOTE);
    }

    @Test
    void soDoesWhoCorrectsOne() {
        note.resume();

        note.correct(Category.HOUSING, wrongNote(), former);

        assertThat(drafts.opened()).containsExactly(Unfinished.NOTE);
    }

    @Test
    void aNoteIsWrittenAboutNobodyWhomTheOfficerIsNotOffered() {
        citizens.with(Examples.few());
        notes.keep(
                new Draft(
                        person,
                        Category.HOUSING,
                        "About both",
                        Examples.CLOCK.instant(),
                        new About(
                                "",
                                false,
                                "",
                                false,
                                "",
                                "",
                                "",
                                "",
                                List.of(former),
                                null,
                                null,
                                "")));
        note.resume();

        note.write();

        assertThat(written).isEmpty();
        assertThat(note.leftOutProperty().get()).extracting(Companion::person).contains(former);
        note.write();
        assertThat(written).hasSize(1);
        assertThat(notesOf(former)).extracting(Note::text).doesNotContain("About both");
    }

    @Test
    void theLastWordsOfANoteThatMayNotBeWrittenAreKeptAlsoWhereItsPageIsGone() {
        var model = model();
        model.begin();
        model.typed().othersProperty().set(List.of(former));
        model.textProperty().set("About both");
        slowly.hold();
        model.write();
        model.close();

        slowly.release();
        background.elapse(Keeping.DELAY);

        assertThat(written).isEmpty();
        assertThat(kept()).isEqualTo("About both");
    }

    @Test
    void nothingIsThrownAwayWhileItIsOnItsWayIntoTheFile() {
        var model = writesSamsWords();

        assertThat(model.discard()).isFalse();
        slowly.release();

        assertThat(written).hasSize(1);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void aNoteThatIsOnItsWayIntoTheFileIsNotWrittenTwice() {
        var model = writesSamsWords();

        model.write();
        slowly.release();

        assertThat(written).hasSize(1);
    }

    @Test
    void whatWasTypedLastIsKeptBeforeItIsOnItsWayIntoTheFile() {
        var model = model();
        model.begin();
        slowly.hold();
        model.textProperty().set("Rang");

        model.write();
        slowly.step();

        assertThat(kept()).isEqualTo("Rang");
        assertThat(written).isEmpty();
    }

    @Test
    void whatIsChosenWhileItIsOnItsWayIntoTheFileIsNotKeptBehindIt() {
        var model = writesSamsWords();

        model.serviceProperty().set(Category.ADULT_CARE);
        background.elapse(Keeping.DELAY);
        slowly.release();

        assertThat(kept()).isEqualTo("nothing");
    }

    @Test
    void whatCouldNotBeKeptBeforeANoteIsWrittenIsNotKeptBehindIt() {
        var model = model();
        model.begin();
        slowly.hold();
        model.textProperty().set("Rang");
        notes.full(true);
        background.elapse(Keeping.DELAY);
        model.write();
        slowly.step();
        notes.full(false);
        assertThat(model.writingProperty().get()).isTrue();

        background.elapse(Duration.ofSeconds(3));
        slowly.release();

        assertThat(written).hasSize(1);
        assertThat(kept()).isEqualTo("nothing");
    }

    @Test
    void aPageThatIsClosedListensNoMore() {
        note.resume();
        note.close();

        assertThat(changes.listeners()).isZero();
    }
}
