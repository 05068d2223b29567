package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoteModelTest {

    private final UUID person = Examples.folasade().person();
    private static final UUID HANDED = UUID.randomUUID();

    private final UUID former = Examples.few().person();
    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());
    private final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final MemoryChanges changes = new MemoryChanges();
    private final DirectBackground background = Background.direct();
    private final List<Recorded<Note>> written = new ArrayList<>();
    private final NoteModel note = model();

    private NoteModel model() {
        return model(background);
    }

    private NoteModel model(Background background) {
        return new NoteModel(
                person,
                Category.HOUSING,
                new NotePorts(notes, OtherFiles.NONE, drafts, changes),
                background,
                Examples.CLOCK,
                written::add);
    }

    private void type(String text) {
        note.textProperty().set(text);
    }

    private String kept() {
        return notes.draft(person).map(Draft::text).orElse("nothing");
    }

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
    void theDraftForSomebodyWhoTurnedOutToBeThisPersonIsGoneOnWith() {
        mergedWithADraft("Rang");

        note.resume();

        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEqualTo("Rang");
        assertThat(kept()).isEqualTo("Rang");
        assertThat(notes.draft(former)).isEmpty();
    }

    @Test
    void aNoteUnderWayIsNotDisturbedAndTheOtherDraftStaysWhereItIs() {
        note.begin();
        type("Visited");
        note.flush();
        mergedWithADraft("Rang");

        note.resume();

        assertThat(kept()).isEqualTo("Visited");
        assertThat(notes.draft(former)).isPresent();
    }

    @Test
    void whatWasJustThrownAwayCanStillBeBroughtBack() {
        note.begin();
        type("Visited");
        note.discard();
        mergedWithADraft("Rang");

        note.resume();
        note.undoDiscard();

        assertThat(kept()).isEqualTo("Visited");
        assertThat(notes.draft(former)).isPresent();
    }

    private void mergedWithADraft(String text) {
        notes.keep(new Draft(former, Category.HOUSING, text, Examples.CLOCK.instant()));
        citizens.merge(former, person);
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

    @Test
    void whatIsThrownAwayCanBeBroughtBack() {
        note.begin();
        type("Rang");
        note.flush();
        note.discard();

        assertThat(kept()).isEqualTo("nothing");
        assertThat(note.openProperty().get()).isFalse();

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Rang");
        assertThat(note.textProperty().get()).isEqualTo("Rang");
        assertThat(note.openProperty().get()).isTrue();
    }

    private NoteModel together(CitizenFile hidden) {
        citizens.with(hidden).with(Examples.few());
        var model =
                new NoteModel(
                        hidden.person(),
                        Category.HOUSING,
                        new NotePorts(notes, OtherFiles.of(citizens), drafts, changes),
                        background,
                        Examples.CLOCK,
                        written::add);
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

    private WrittenNote wrongNote() {
        return new WrittenNote(
                "Phone call",
                null,
                null,
                List.of(
                        new WrittenNote.Wording(
                                former, "W00007", Examples.CLOCK.instant(), null, "Rent 41")));
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
    void whatAColleagueHadBegunIsOfferedAndNotOpenedByItself() {
        drafts.stands(handed());

        note.resume();

        assertThat(note.openProperty().get()).isFalse();
        assertThat(note.standingProperty().get().beside()).hasSize(1);
    }

    @Test
    void whoGoesOnWithItHasTheWordsBeforeThem() {
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        note.resume();

        note.takeOver(HANDED);

        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEqualTo("Sam’s words");
    }

    @Test
    void nothingIsTakenOverWhileANoteIsUnderWay() {
        var taken = new ArrayList<String>();
        drafts.stands(handed()).whenTakenUp(() -> taken.add("taken"));
        note.resume();
        note.begin();
        type("Mine");

        note.takeOver(HANDED);

        assertThat(taken).isEmpty();
        assertThat(note.textProperty().get()).isEqualTo("Mine");
    }

    @Test
    void comingBackToThePageTakesUpNothingWhileTheEditorIsOpen() {
        note.resume();
        note.begin();
        type("Mine");
        background.elapse(Keeping.DELAY);
        keep("What the laptop has by now");
        drafts.stands(elsewhere());

        note.resume();

        assertThat(note.textProperty().get()).isEqualTo("Mine");
        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.asideProperty().get()).isNull();
        // By the one that was begun.
        assertThat(drafts.opened()).hasSize(1);
    }

    @Test
    void comingBackToThePageListensOnce() {
        note.resume();
        note.resume();
        note.resume();

        assertThat(changes.listeners()).isEqualTo(1);
        note.begin();
        type("Mine");
        background.elapse(Keeping.DELAY);
        background.elapse(Travel.REST);
        assertThat(drafts.sent()).hasSize(1);
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
    void wordsAroundAnEmptyTextAreOpenedAgain() {
        notes.keep(
                new Draft(
                        person,
                        Category.HOUSING,
                        "",
                        Examples.CLOCK.instant(),
                        new About(
                                "",
                                true,
                                "She may lose her home",
                                false,
                                "",
                                "",
                                "",
                                "",
                                List.of(),
                                null,
                                null,
                                "")));

        note.resume();

        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.typed().meaningProperty().get()).isEqualTo("She may lose her home");
    }

    @Test
    void whatLayAsideIsOpenedOnceTheHubHasSaidThatItIsTheOfficersStill() {
        keep("She said that");
        drafts.stands(elsewhere());
        note.resume();
        assertThat(note.asideProperty().get()).isNotNull();

        drafts.stands(Standing.OWN);
        changes.tell(Topic.DRAFTS);

        assertThat(note.asideProperty().get()).isNull();
        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEqualTo("She said that");
        assertThat(drafts.opened()).containsExactly(Unfinished.NOTE);
    }

    @Test
    void whatWasThrownAwayComesBackUnderWhatWasGoneOnWithSince() {
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        note.resume();
        note.begin();
        type("Mine");
        note.flush();
        note.discard();
        note.takeOver(HANDED);

        note.undoDiscard();

        assertThat(note.textProperty().get()).isEqualTo("Sam’s words\n\nMine");
        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
    }

    @Test
    void whatWasGoneOnWithElsewhereLiesAsideUntilTheOfficerGoesOnWithIt() {
        keep("She said that");
        drafts.stands(elsewhere());

        note.resume();

        assertThat(note.openProperty().get()).isFalse();
        assertThat(note.asideProperty().get()).isNotNull().returns("She said that", Draft::text);
        assertThat(drafts.opened()).isEmpty();
        note.begin();

        assertThat(note.textProperty().get()).isEqualTo("She said that");
        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.asideProperty().get()).isNull();
    }

    @Test
    void whatLiesAsideCanBeThrownAwayAndBroughtBack() {
        keep("She said that");
        drafts.stands(elsewhere());
        note.resume();

        note.discardAside();
        assertThat(kept()).isEqualTo("nothing");
        note.undoDiscard();

        assertThat(kept()).isEqualTo("She said that");
    }

    @Test
    void wordsThatLieAsideAreNotPutAsideForThoseOfAColleague() {
        var taken = new ArrayList<String>();
        keep("She said that");
        drafts.stands(elsewhere()).whenTakenUp(() -> taken.add("taken"));
        note.resume();

        note.takeOver(HANDED);

        assertThat(taken).isEmpty();
        assertThat(note.asideProperty().get()).isNotNull();
    }

    @Test
    void whatTheOfficersOwnWordsBecameElsewhereIsTakenUpInTheirPlace() {
        keep("She said");
        var next = beside(true);
        drafts.stands(new Standing(null, null, List.of(next), true))
                .whenTakenUp(() -> {
                    keep("She said more");
                    drafts.stands(Standing.OWN);
                });
        note.resume();

        note.takeOver(next.draft());

        assertThat(note.textProperty().get()).isEqualTo("She said more");
        assertThat(note.asideProperty().get()).isNull();
    }

    @Test
    void aNoteBegunWhileTheKeptOneIsBeingReadGoesOnWithItsWords() {
        keep("She said that");
        var held = new HeldBackground(background);
        var slow = model(held);
        slow.resume();

        slow.begin();
        slow.textProperty().set("Typed too early");
        assertThat(slow.openProperty().get()).isFalse();
        held.release();

        assertThat(slow.openProperty().get()).isTrue();
        assertThat(slow.textProperty().get()).isEqualTo("She said that");
        assertThat(kept()).isEqualTo("She said that");
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
    void whereTheKeptNoteCannotBeReadNothingIsBegunOverIt() {
        keep("She said that");
        notes.unreadable(true);

        failing(note::resume);
        failing(note::begin);
        type("Typed over it");
        background.elapse(Keeping.DELAY);

        assertThat(note.openProperty().get()).isFalse();
        assertThat(note.notReadProperty().get()).isTrue();
        notes.unreadable(false);
        assertThat(kept()).isEqualTo("She said that");
    }

    @Test
    void itIsReadAgainBeforeANoteIsBegun() {
        keep("She said that");
        notes.unreadable(true);
        failing(note::resume);
        notes.unreadable(false);

        note.begin();

        assertThat(note.notReadProperty().get()).isFalse();
        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEqualTo("She said that");
    }

    @Test
    void itIsReadAgainBeforeANoteIsCorrected() {
        keep("She said that");
        notes.unreadable(true);
        failing(note::resume);
        failing(() -> note.correct(Category.HOUSING, wrongNote(), former));
        assertThat(note.openProperty().get()).isFalse();
        notes.unreadable(false);

        note.correct(Category.HOUSING, wrongNote(), former);

        assertThat(note.textProperty().get()).isEqualTo("She said that");
        assertThat(kept()).isEqualTo("She said that");
    }

    @Test
    void whatWasAskedForMeanwhileIsDoneOnceItCanBeReadAgain() {
        notes.unreadable(true);
        failing(note::resume);
        failing(note::begin);
        notes.unreadable(false);

        note.readAgain();

        assertThat(note.openProperty().get()).isTrue();
        assertThat(note.textProperty().get()).isEmpty();
    }

    @Test
    void whatWasThrownAwayComesBackUnderWhatCouldNotBeReadAtFirst() {
        drafts.stands(handed())
                .whenTakenUp(() -> {
                    keep("Sam’s words");
                    notes.unreadable(true);
                });
        note.resume();
        note.begin();
        type("Mine");
        note.flush();
        note.discard();
        failing(() -> note.takeOver(HANDED));
        failing(note::undoDiscard);
        assertThat(note.openProperty().get()).isFalse();
        notes.unreadable(false);

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
    }

    @Test
    void whereOnlyItsStandingCannotBeReadTheKeptNoteIsOpenAllTheSame() {
        keep("She said that");
        drafts.failing(true);

        failing(note::resume);

        assertThat(note.textProperty().get()).isEqualTo("She said that");
        assertThat(note.notReadProperty().get()).isFalse();
        assertThat(note.standingUnknownProperty().get()).isTrue();
        assertThat(drafts.opened()).isEmpty();
        note.begin();
        assertThat(note.textProperty().get()).isEqualTo("She said that");
    }

    @Test
    void howItStandsIsToldOnceItCanBeReadAgain() {
        drafts.stands(handed()).failing(true);
        failing(note::resume);
        assertThat(note.standingProperty().get().beside()).isEmpty();
        drafts.failing(false);

        note.readAgain();

        assertThat(note.standingProperty().get().beside()).hasSize(1);
        assertThat(note.standingUnknownProperty().get()).isFalse();
    }

    @Test
    void whoeverOpenedItMeanwhileHasReadOfItOnceItIsToldHowItStands() {
        keep("She said that");
        drafts.failing(true);
        failing(note::resume);
        drafts.failing(false);

        note.readAgain();

        assertThat(drafts.opened()).containsExactly(Unfinished.NOTE);
    }

    @Test
    void whereNobodyCanSayWhatThereIsToInheritANoteIsBegunAllTheSame() {
        notes.uninheritable(true);
        failing(note::resume);

        note.begin();

        assertThat(note.notReadProperty().get()).isFalse();
        assertThat(note.openProperty().get()).isTrue();
    }

    @Test
    void whatTheLaptopKeepsIsOpenAlsoWhereNobodyCanSayWhatThereIsToInherit() {
        keep("She said that");
        notes.uninheritable(true);

        note.resume();

        assertThat(note.textProperty().get()).isEqualTo("She said that");
    }

    @Test
    void whoComesBackToThePageLaterBeginsNothing() {
        notes.unreadable(true);
        failing(note::resume);
        failing(note::begin);
        notes.unreadable(false);

        note.resume();

        assertThat(note.notReadProperty().get()).isFalse();
        assertThat(note.openProperty().get()).isFalse();
    }

    @Test
    void nothingIsBegunOrReadOnAPageThatIsClosed() {
        keep("She said that");
        var held = new HeldBackground(background);
        var closed = model(held);
        closed.resume();
        closed.correct(Category.HOUSING, wrongNote(), former);
        closed.close();

        held.release();
        background.elapse(Keeping.DELAY);

        assertThat(closed.openProperty().get()).isFalse();
        assertThat(drafts.opened()).isEmpty();
        assertThat(kept()).isEqualTo("She said that");
    }

    private final HeldBackground slowly = new HeldBackground(background);

    /// The officer threw away their own words and goes on with Sam’s, which are on their way into
    /// the file.
    private NoteModel writesSamsWords() {
        slowly.release();
        var model = model(slowly);
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        model.resume();
        model.begin();
        model.textProperty().set("Mine");
        model.flush();
        model.discard();
        model.takeOver(HANDED);
        slowly.hold();
        model.write();
        return model;
    }

    @Test
    void whatIsAskedBackWhileANoteIsOnItsWayIntoTheFileComesBackAfterIt() {
        var model = writesSamsWords();

        model.undoDiscard();
        assertThat(model.textProperty().get()).isEqualTo("Sam’s words");
        slowly.release();

        assertThat(written).extracting(one -> one.body().text()).containsExactly("Sam’s words");
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.textProperty().get()).isEqualTo("Mine");
        assertThat(kept()).isEqualTo("Mine");
    }

    @Test
    void whereThatNoteCannotBeWrittenItComesBackUnderIt() {
        var model = writesSamsWords();
        notes.full(true);
        model.undoDiscard();
        slowly.release();
        assertThat(model.textProperty().get()).isEqualTo("Sam’s words\n\nMine");
        notes.full(false);

        background.elapse(Duration.ofSeconds(3));

        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
    }

    @Test
    void itComesBackAlsoWhereThePageIsClosedBeforeThatNoteIsWritten() {
        var model = writesSamsWords();
        model.undoDiscard();
        model.close();

        slowly.release();

        assertThat(written).hasSize(1);
        assertThat(kept()).isEqualTo("Mine");
    }

    @Test
    void theLastWordsOfANoteThatMayNotBeWrittenAreKeptAlsoWhereItsPageIsGone() {
        slowly.release();
        var model = model(slowly);
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
        slowly.release();
        var model = model(slowly);
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
        slowly.release();
        var model = model(slowly);
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
    void whatWasThrownAwayComesBackUnderANoteThatWasBegunSince() {
        typedAndThrownAway("Mine");
        note.begin();
        type("Begun since");

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Begun since\n\nMine");
    }

    @Test
    void whoeverAsksForTheNoteThatIsOpenCanStillBringBackWhatWasThrownAway() {
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        note.resume();
        note.begin();
        type("Mine");
        note.discard();
        note.takeOver(HANDED);
        note.begin();

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
    }

    @Test
    void whatWasThrownAwayComesBackUnderWhatLiesAside() {
        drafts.stands(handed())
                .whenTakenUp(() -> {
                    keep("Sam’s words");
                    drafts.stands(elsewhere());
                });
        note.resume();
        note.begin();
        type("Mine");
        note.discard();
        note.takeOver(HANDED);
        assertThat(note.asideProperty().get()).isNotNull();

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
        assertThat(note.asideProperty().get()).isNull();
    }

    @Test
    void whatIsAskedBackOnceItsPageIsGoneComesUnderWhatWasTypedSince() {
        typedAndThrownAway("Mine");
        note.close();
        var later = model();
        later.resume();
        later.begin();
        later.textProperty().set("Typed later");
        later.close();

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Typed later\n\nMine");
        assertThat(note.openProperty().get()).isFalse();
    }

    @Test
    void whereNothingWasTypedSinceItIsKeptAgain() {
        typedAndThrownAway("Mine");
        note.close();

        note.undoDiscard();

        assertThat(kept()).isEqualTo("Mine");
    }

    @Test
    void whereThePageIsOpenAnewItComesBackThere() {
        var pages = new OpenNotes();
        var page = pages.add(note);
        typedAndThrownAway("Mine");
        note.close();
        page.unsubscribe();
        var later = model();
        pages.add(later);
        later.resume();
        later.begin();
        later.textProperty().set("Typed later");

        pages.undoDiscard(note);

        assertThat(later.textProperty().get()).isEqualTo("Typed later\n\nMine");
        later.textProperty().set("Typed later\n\nMine, too");
        background.elapse(Keeping.DELAY);
        assertThat(kept()).isEqualTo("Typed later\n\nMine, too");
    }

    private void typedAndThrownAway(String words) {
        note.resume();
        note.begin();
        type(words);
        note.flush();
        note.discard();
    }

    @Test
    void whatLiesAsideIsNotThrownAwayWhileItIsLookedAtAgain() {
        keep("She said that");
        drafts.stands(elsewhere());
        slowly.release();
        var model = model(slowly);
        model.resume();
        slowly.hold();
        drafts.stands(Standing.OWN);
        changes.tell(Topic.DRAFTS);

        assertThat(model.discardAside()).isFalse();
        slowly.release();

        assertThat(model.textProperty().get()).isEqualTo("She said that");
        assertThat(kept()).isEqualTo("She said that");
    }

    @Test
    void whatWasBroughtBackForAnotherServiceIsSaidUnderTheNoteThatIsOpen() {
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        note.resume();
        note.begin();
        note.serviceProperty().set(Category.ADULT_CARE);
        type("Mine");
        note.flush();
        note.discard();
        note.takeOver(HANDED);
        assertThat(note.broughtBackForProperty().get()).isNull();

        note.undoDiscard();

        assertThat(note.broughtBackForProperty().get()).isEqualTo(Category.ADULT_CARE);
        note.serviceProperty().set(Category.ADULT_CARE);
        assertThat(note.broughtBackForProperty().get()).isNull();
    }

    @Test
    void ofTheSameServiceNothingIsSaid() {
        drafts.stands(handed()).whenTakenUp(() -> keep("Sam’s words"));
        note.resume();
        note.begin();
        type("Mine");
        note.flush();
        note.discard();
        note.takeOver(HANDED);

        note.undoDiscard();

        assertThat(note.broughtBackForProperty().get()).isNull();
    }

    /// The last resort hears of it too.
    private static void failing(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(IllegalStateException.class);
    }

    private void keep(String words) {
        notes.keep(new Draft(person, Category.HOUSING, words, Examples.CLOCK.instant()));
    }

    private static Standing elsewhere() {
        return new Standing(null, null, List.of(), true);
    }

    private static Beside beside(boolean follows) {
        return new Beside(
                HANDED,
                "Sam Okoro",
                Examples.CLOCK.instant(),
                true,
                !follows,
                follows,
                true,
                Map.of(Unfinished.TEXT, "Sam’s words"));
    }

    /// Writes nothing until it is released.
    private static final class HeldBackground implements Background {

        private final Background background;
        private final List<Runnable> held = new ArrayList<>();
        private boolean released;

        HeldBackground(Background background) {
            this.background = background;
        }

        void release() {
            released = true;
            held.forEach(Runnable::run);
        }

        void step() {
            held.removeFirst().run();
        }

        void hold() {
            released = false;
            held.clear();
        }

        @Override
        public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
            if (door == Door.WRITE && !released) {
                held.add(() -> background.run(door, work, answer));
                return () -> {};
            }
            return background.run(door, work, answer);
        }

        @Override
        public Job after(Duration delay, Runnable onScreen) {
            return background.after(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            background.show(onScreen);
        }

        @Override
        public void close() {}
    }

    @Test
    void aPageThatIsClosedListensNoMore() {
        note.resume();
        note.close();

        assertThat(changes.listeners()).isZero();
    }

    private static Standing handed() {
        return new Standing(null, null, List.of(beside(false)), false);
    }
}
