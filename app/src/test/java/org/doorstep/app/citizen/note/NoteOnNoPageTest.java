package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;

/// Words are on no page when somebody was merged, or when the desk is left.
class NoteOnNoPageTest extends NoteAtHand {

    private static final String KEPT = "Rang";
    private static final String ALL = "Rang Ms Okafor";

    private String keptOfFormer() {
        return notes.draft(former).map(Draft::text).orElse("nothing");
    }

    /// The laptop keeps those words, and could not keep all of a page that was closed since.
    private void closed(NoteModel page, String kept) {
        page.resume();
        page.begin();
        page.textProperty().set(kept);
        page.flush();
        notes.full(true);
        page.textProperty().set(ALL);
        page.close();
    }

    /// The same where it keeps none of them.
    private void closedWithNothingKept(NoteModel page) {
        page.resume();
        page.begin();
        notes.full(true);
        page.textProperty().set(ALL);
        page.close();
    }

    private void canKeepAgain() {
        notes.full(false);
        background.elapse(Keeping.RETRY);
    }

    @Test
    void aNoteThatWasSentDoesNotComeBackFromWhomThePersonWas() {
        closed(model(former), KEPT);
        citizens.merge(former, person);
        canKeepAgain();
        var page = model();
        page.resume();
        assertThat(page.textProperty().get()).isEqualTo(ALL);
        page.write();
        page.close();

        var later = model();
        later.resume();

        assertThat(written).extracting(one -> one.body().text()).containsExactly(ALL);
        assertThat(later.openProperty().get()).isFalse();
        assertThat(keptOfFormer()).isEqualTo("nothing");
    }

    @Test
    void whereNothingIsKeptOfWhomThePersonWasTheWordsComeBackForWhoStands() {
        closedWithNothingKept(model(former));
        citizens.merge(former, person);
        note.resume();

        canKeepAgain();

        assertThat(note.textProperty().get()).isEqualTo(ALL);
        assertThat(keptOfFormer()).isEqualTo("nothing");
    }

    @Test
    void whereWhatWasKeptWentOverAlreadyTheyTakeItsPlaceThere() {
        closed(model(former), KEPT);
        citizens.merge(former, person);
        notes.full(false);
        note.resume();
        assertThat(note.textProperty().get()).isEqualTo(KEPT);

        background.elapse(Keeping.RETRY);

        assertThat(note.textProperty().get()).isEqualTo(ALL);
        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void theyAreKeptWhenTheDeskIsLeft() {
        closed(note, KEPT);
        notes.full(false);

        leave();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void soAreTheyAboutSomebodyWhoWasMerged() {
        closedWithNothingKept(model(former));
        citizens.merge(former, person);
        notes.full(false);

        leave();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void soAreTheyWhereTheyAreBeingKeptAsItIsLeft() {
        closedWithNothingKept(model(former));
        citizens.merge(former, person);
        slowly.hold();
        canKeepAgain();

        leave();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void soAreTheyWhereNobodyHearsAnyMoreWhomThePersonTurnedOutToBe() {
        closedWithNothingKept(model(former));
        citizens.merge(former, person);
        slowly.hold();
        canKeepAgain();
        slowly.close();

        ports.pages().end();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void soIsWhatIsOnItsWayToThePageOfWhoStands() {
        closedWithNothingKept(model(former));
        citizens.merge(former, person);
        note.resume();
        slowly.hold();
        canKeepAgain();
        note.close();

        leave();

        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void soAreThoseOfAPageThatIsClosedThenAndCannotKeepThemAtFirst() {
        var page = model(former);
        page.resume();
        page.begin();
        slowly.hold();
        page.textProperty().set(ALL);
        page.close();
        citizens.merge(former, person);
        ports.pages().end();
        notes.full(true);
        slowly.step();
        notes.full(false);

        slowly.close();

        assertThat(kept()).isEqualTo(ALL);
    }

    /// Nothing is heard any more of what was asked for last.
    private void leave() {
        slowly.hold();
        ports.pages().end();
        slowly.close();
    }
}
