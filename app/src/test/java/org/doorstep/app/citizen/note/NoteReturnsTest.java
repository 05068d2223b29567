package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.junit.jupiter.api.Test;

/// Words that are on no page come back on one that cannot show them at once, or has none yet.
class NoteReturnsTest extends NoteAtHand {

    private static final String KEPT = "Rang";
    private static final String ALL = "Rang Ms Okafor";

    /// The laptop keeps the first words of a page that was closed, and could not keep the others.
    private void closed(NoteModel page) {
        page.resume();
        page.begin();
        page.textProperty().set(KEPT);
        page.flush();
        notes.full(true);
        page.textProperty().set(ALL);
        page.close();
        notes.full(false);
    }

    private NoteModel openedUnread() {
        notes.unreadable(true);
        var later = model();
        failing(later::resume);
        notes.unreadable(false);
        return later;
    }

    private void thrownAway(String words) {
        note.resume();
        note.begin();
        type(words);
        note.flush();
        note.discard();
    }

    @Test
    void theyAreOnAPageThatIsReadAgainWhileTheyAreTried() {
        closed(note);
        var later = openedUnread();
        slowly.hold();
        later.readAgain();
        background.elapse(Keeping.RETRY);

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void theyAreOnAPageThatIsReadAgainToAddANote() {
        closed(note);
        var later = openedUnread();
        slowly.hold();
        later.begin();
        background.elapse(Keeping.RETRY);

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
    }

    @Test
    void whatIsTypedOnThatPageLeavesThemKept() {
        closed(note);
        var later = openedUnread();
        slowly.hold();
        later.readAgain();
        background.elapse(Keeping.RETRY);
        slowly.release();

        later.textProperty().set(later.textProperty().get() + ", out");
        later.flush();

        assertThat(kept()).isEqualTo("Rang Ms Okafor, out");
    }

    @Test
    void whatIsAskedBackWhileThePageIsReadAgainComesUnderWhatIsRead() {
        drafts.stands(handed())
                .whenTakenUp(() -> {
                    keep("Sam’s words");
                    notes.unreadable(true);
                });
        thrownAway("Mine");
        failing(() -> note.takeOver(HANDED));
        notes.unreadable(false);
        slowly.hold();
        note.readAgain();
        note.undoDiscard();

        slowly.release();

        assertThat(note.textProperty().get()).isEqualTo("Sam’s words\n\nMine");
        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
    }

    @Test
    void whatWasChosenAroundThemComesBackWhereANoteWasBegunWithoutWords() {
        note.resume();
        note.begin();
        notes.full(true);
        note.serviceProperty().set(Category.ADULT_CARE);
        note.typed().earlierProperty().set(true);
        note.typed().dayProperty().set("3");
        type(ALL);
        note.close();
        notes.full(false);
        var later = model();
        slowly.hold();
        later.resume();
        later.begin();

        slowly.release();

        assertThat(later.textProperty().get()).isEqualTo(ALL);
        assertThat(later.serviceProperty().get()).isEqualTo(Category.ADULT_CARE);
        assertThat(later.typed().dayProperty().get()).isEqualTo("3");
        assertThat(notes.draft(person))
                .hasValueSatisfying(kept -> {
                    assertThat(kept.service()).isEqualTo(Category.ADULT_CARE);
                    assertThat(kept.about().day()).isEqualTo("3");
                });
    }

    @Test
    void soItDoesWithWhatWasThrownAway() {
        note.resume();
        note.begin();
        note.serviceProperty().set(Category.ADULT_CARE);
        note.typed().othersProperty().set(List.of(former));
        type(ALL);
        note.discard();
        note.serviceProperty().set(Category.HOUSING);
        note.begin();

        note.undoDiscard();

        assertThat(note.serviceProperty().get()).isEqualTo(Category.ADULT_CARE);
        assertThat(note.typed().othersProperty().get()).containsExactly(former);
        assertThat(note.broughtBackForProperty().get()).isNull();
    }

    @Test
    void onAPageThatWasNeverOpenedNothingComesBackOverWhatIsKept() {
        thrownAway("Mine");
        note.close();
        keep("Typed later");
        var neverOpened = model();

        note.undoDiscard();

        assertThat(neverOpened.openProperty().get()).isFalse();
        assertThat(kept()).isEqualTo("Typed later\n\nMine");
    }

    @Test
    void theOfficerIsToldOnceWhereWhatIsAskedBackCannotBeKept() {
        thrownAway("Mine");
        note.close();
        notes.full(true);

        note.undoDiscard();
        assertThat(slowly.told()).hasSize(1);
        background.elapse(Keeping.RETRY);
        background.elapse(Keeping.RETRY);

        assertThat(slowly.told()).hasSize(1);
        notes.full(false);
        background.elapse(Keeping.RETRY);
        assertThat(kept()).isEqualTo("Mine");
    }
}
