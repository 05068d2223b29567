package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.doorstep.app.example.Examples;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.note.Draft;
import org.junit.jupiter.api.Test;

/// What was thrown away comes back.
class NoteBroughtBackTest extends NoteAtHand {

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

    @Test
    void whatIsThrownAwayCanBeBroughtBack() {
        note.resume();
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
        note.undoDiscard();
        assertThat(note.openProperty().get()).isFalse();
        notes.unreadable(false);

        note.readAgain();

        assertThat(note.textProperty().get()).isEqualTo("Sam’s words\n\nMine");
        assertThat(kept()).isEqualTo("Sam’s words\n\nMine");
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
        typedAndThrownAway("Mine");
        note.close();
        var later = model();
        later.resume();
        later.begin();
        later.textProperty().set("Typed later");

        note.undoDiscard();

        assertThat(later.textProperty().get()).isEqualTo("Typed later\n\nMine");
        later.textProperty().set("Typed later\n\nMine, too");
        background.elapse(Keeping.DELAY);
        assertThat(kept()).isEqualTo("Typed later\n\nMine, too");
    }

    @Test
    void onAClosedPageThatIsTriedUntilTheLaptopCanKeepIt() {
        typedAndThrownAway("Mine");
        note.close();
        notes.full(true);
        note.undoDiscard();
        notes.full(false);

        background.elapse(Keeping.RETRY);

        assertThat(kept()).isEqualTo("Mine");
    }

    @Test
    void whatWasThrownAwayAboutSomebodyWhoWasMergedSinceComesBackOnThePageOfWhoStands() {
        var gone = model(former);
        gone.resume();
        gone.begin();
        gone.textProperty().set("About her former self");
        gone.flush();
        gone.discard();
        citizens.merge(former, person);
        gone.close();
        note.resume();
        note.begin();
        type("About her");

        gone.undoDiscard();

        assertThat(note.textProperty().get()).isEqualTo("About her\n\nAbout her former self");
        assertThat(notes.draft(former)).isEmpty();
    }

    @Test
    void whereThatPageIsNotOpenItComesUnderWhatIsKeptForWhoStands() {
        keep("About her");
        note.close();
        var gone = model(former);
        gone.begin();
        gone.textProperty().set("About her former self");
        gone.discard();
        citizens.merge(former, person);
        gone.close();

        gone.undoDiscard();

        assertThat(kept()).isEqualTo("About her\n\nAbout her former self");
    }

    @Test
    void whereNobodyCanSayWhoStandsItIsKeptAllTheSame() {
        var pages =
                new OpenNotes(
                        notes,
                        _ -> {
                            throw new IllegalStateException("Nobody can say");
                        },
                        slowly,
                        Examples.CLOCK);
        var mine = new Draft(person, Category.HOUSING, "Mine", Examples.CLOCK.instant());

        pages.bringBack(new Returning(mine, null));

        assertThat(kept()).isEqualTo("Mine");
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
        var model = model();
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
}
