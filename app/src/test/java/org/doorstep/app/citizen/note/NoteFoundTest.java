package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.junit.jupiter.api.Test;

/// What the page of a person finds of a note, and how that stands with others.
class NoteFoundTest extends NoteAtHand {

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
        slowly.hold();
        var slow = model();
        slow.resume();

        slow.begin();
        slow.textProperty().set("Typed too early");
        assertThat(slow.openProperty().get()).isFalse();
        slowly.release();

        assertThat(slow.openProperty().get()).isTrue();
        assertThat(slow.textProperty().get()).isEqualTo("She said that");
        assertThat(kept()).isEqualTo("She said that");
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
        slowly.hold();
        var closed = model();
        closed.resume();
        closed.correct(Category.HOUSING, wrongNote(), former);
        closed.close();

        slowly.release();
        background.elapse(Keeping.DELAY);

        assertThat(closed.openProperty().get()).isFalse();
        assertThat(drafts.opened()).isEmpty();
        assertThat(kept()).isEqualTo("She said that");
    }
}
