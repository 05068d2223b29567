package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.junit.jupiter.api.Test;

/// A page was closed before the laptop could keep the last words of its note.
class NoteLeftUnkeptTest extends NoteAtHand {

    private static final String KEPT = "Rang";
    private static final String ALL = "Rang Ms Okafor";

    /// The laptop keeps the first words and, until it is not full any more, no others.
    private void closed() {
        note.resume();
        note.begin();
        type(KEPT);
        note.flush();
        notes.full(true);
        type(ALL);
        slowly.hold();
        note.close();
        slowly.release();
    }

    private NoteModel openedAnew() {
        var later = model();
        later.resume();
        return later;
    }

    private void canKeepAgain() {
        notes.full(false);
        background.elapse(Keeping.RETRY);
    }

    @Test
    void theLaptopKeepsThemAsSoonAsItCan() {
        closed();
        canKeepAgain();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void theyAreOnThePageThatIsOpenedBeforeItCan() {
        closed();

        assertThat(openedAnew().textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void thatPageSaysThatTheyAreNotKept() {
        closed();

        assertThat(openedAnew().notKeptProperty().get()).isTrue();
    }

    @Test
    void whatIsTypedOnThatPageIsNotWrittenOver() {
        closed();
        openedAnew().textProperty().set("Rang Ms Okafor, who was out");

        canKeepAgain();

        assertThat(kept()).isEqualTo("Rang Ms Okafor, who was out");
    }

    @Test
    void aPageThatIsOpenedOnceTheyAreKeptHasThemOnce() {
        closed();
        canKeepAgain();

        assertThat(openedAnew().textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void aPageThatIsOpenedWhileTheyAreBeingKeptHasThemOnce() {
        closed();
        slowly.hold();
        canKeepAgain();
        var later = openedAnew();

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void whereThatFailsTheyAreOnThePageThatWasOpenedMeanwhile() {
        closed();
        slowly.hold();
        background.elapse(Keeping.RETRY);
        var later = openedAnew();

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void aPageThatStillReadsWhatIsKeptHasThemOnceItHasReadThat() {
        closed();
        slowly.hold();
        var later = openedAnew();
        background.elapse(Keeping.RETRY);

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void soTheyAreWhereItIsOpenedWhileTheClosedPageIsStillKeepingThem() {
        note.resume();
        note.begin();
        slowly.hold();
        type(ALL);
        note.close();
        var later = openedAnew();
        notes.full(true);

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void theWordsOfANoteThatDidNotGetIntoTheFileAreOnThePageThatWasOpenedMeanwhile() {
        note.resume();
        note.begin();
        slowly.hold();
        type(ALL);
        note.write();
        note.close();
        var later = openedAnew();
        notes.full(true);

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void aNoteThatMayNotBeWrittenIsNotKeptOverWhatIsTypedOnThatPage() {
        note.resume();
        note.begin();
        note.typed().othersProperty().set(List.of(former));
        slowly.hold();
        type(ALL);
        note.write();
        note.close();
        var later = openedAnew();
        slowly.release();
        later.textProperty().set("Rang Ms Okafor, who was out");
        later.flush();

        background.elapse(Keeping.DELAY);

        assertThat(kept()).isEqualTo("Rang Ms Okafor, who was out");
    }

    @Test
    void wordsThatTheLaptopKeepsByThenStandThereOnce() {
        closed();
        notes.full(false);
        keep(ALL);

        background.elapse(Keeping.RETRY);

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void wordsThatAreKeptByThenAreNotWrittenOver() {
        closed();
        notes.full(false);
        keep("Typed elsewhere");

        background.elapse(Keeping.RETRY);

        assertThat(kept()).isEqualTo("Typed elsewhere\n\nRang Ms Okafor");
    }

    @Test
    void norIsWhatIsKeptByThenAroundTheText() {
        closed();
        notes.full(false);
        var significant =
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
                        "");
        notes.keep(
                new Draft(person, Category.HOUSING, KEPT, Examples.CLOCK.instant(), significant));

        background.elapse(Keeping.RETRY);

        assertThat(notes.draft(person)).map(Draft::about).contains(significant);
    }

    @Test
    void underOtherWordsTheyComeOnThePageToo() {
        closed();
        notes.full(false);
        keep("Typed elsewhere");

        assertThat(openedAnew().textProperty().get())
                .isEqualTo("Typed elsewhere\n\nRang Ms Okafor");
    }

    @Test
    void underThoseForAnotherServiceThePageSaysForWhichTheyWere() {
        closed();
        notes.full(false);
        notes.keep(new Draft(person, Category.ADULT_CARE, KEPT, Examples.CLOCK.instant()));

        var later = openedAnew();

        assertThat(later.textProperty().get()).isEqualTo("Rang\n\nRang Ms Okafor");
        assertThat(later.serviceProperty().get()).isEqualTo(Category.ADULT_CARE);
        assertThat(later.broughtBackForProperty().get()).isEqualTo(Category.HOUSING);
    }

    @Test
    void whatWasOnlyChosenLastIsChosenOnThePageThatIsOpenedAnew() {
        note.resume();
        note.begin();
        type(KEPT);
        note.flush();
        notes.full(true);
        note.serviceProperty().set(Category.ADULT_CARE);
        note.close();

        var later = openedAnew();

        assertThat(later.serviceProperty().get()).isEqualTo(Category.ADULT_CARE);
        assertThat(later.textProperty().get()).isEqualTo(KEPT);
    }

    @Test
    void whereTheOtherPageIsClosedTooTheyAreKeptWithWhatWasTypedThere() {
        closed();
        var later = openedAnew();
        later.textProperty().set("Rang Ms Okafor, who was out");
        later.close();

        canKeepAgain();

        assertThat(kept()).isEqualTo("Rang Ms Okafor, who was out");
    }

    @Test
    void aPageThatCannotReadWhatIsKeptHasThemOnceTheyAreKept() {
        closed();
        notes.unreadable(true);
        var later = model();
        failing(later::resume);
        notes.unreadable(false);

        canKeepAgain();

        assertThat(kept()).isEqualTo(ALL);
        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void whatWasThrownAwayWhileItWasBeingKeptIsNotTakenForWhatTheyWereMadeOf() {
        note.resume();
        note.begin();
        slowly.hold();
        type("Thrown away");
        background.elapse(Keeping.DELAY);
        note.discard();
        note.begin();
        type(ALL);
        slowly.step();
        notes.full(true);
        note.close();
        slowly.release();
        notes.full(false);
        keep("Thrown away");

        background.elapse(Keeping.RETRY);

        assertThat(kept()).isEqualTo("Thrown away\n\nRang Ms Okafor");
    }

    @Test
    void wordsThatCouldNotBeKeptTwiceComeBackOnce() {
        note.resume();
        note.begin();
        slowly.hold();
        type(KEPT);
        background.elapse(Keeping.DELAY);
        type(ALL);
        note.close();
        notes.full(true);
        slowly.release();
        notes.full(false);
        keep("Typed elsewhere");

        background.elapse(Keeping.RETRY);

        assertThat(kept()).isEqualTo("Typed elsewhere\n\nRang Ms Okafor");
    }

    @Test
    void whatIsKeptIsNotLeftWhereTheNoteMayNotBeWritten() {
        note.resume();
        note.begin();
        type("Mine");
        note.flush();
        note.discard();
        note.begin();
        note.typed().othersProperty().set(List.of(former));
        type("About two");
        slowly.hold();
        note.write();
        note.undoDiscard();
        note.close();

        slowly.release();

        assertThat(kept()).isEqualTo("About two\n\nMine");
    }

    @Test
    void wordsThatWereErasedLastOpenNoNote() {
        note.resume();
        note.begin();
        notes.full(true);
        type(KEPT);
        type("");
        note.close();

        assertThat(openedAnew().openProperty().get()).isFalse();
    }

    @Test
    void thatTheyWereKeptBeforeTheyWereThrownAwaySaysNothingOfThemOnceTheyAreBack() {
        note.resume();
        note.begin();
        slowly.hold();
        type(ALL);
        note.flush();
        note.discard();
        note.undoDiscard();
        slowly.step();
        slowly.step();
        notes.full(true);
        slowly.release();
        note.close();

        canKeepAgain();

        assertThat(kept()).isEqualTo(ALL);
    }
}
