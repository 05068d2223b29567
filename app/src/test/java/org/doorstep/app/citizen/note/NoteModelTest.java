package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.junit.jupiter.api.Test;

class NoteModelTest {

    private final UUID person = Examples.folasade().person();
    private final UUID former = Examples.few().person();
    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());
    private final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    private final DirectBackground background = Background.direct();
    private final List<Recorded<Note>> written = new ArrayList<>();
    private final NoteModel note = model();

    private NoteModel model() {
        return new NoteModel(
                person, Category.HOUSING, notes, background, Examples.CLOCK, written::add);
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
        background.elapse(NoteModel.DELAY);

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

        background.elapse(NoteModel.DELAY);

        assertThat(note.keptAtProperty().get()).isEqualTo(Examples.CLOCK.instant());
    }

    @Test
    void whatCouldNotBeKeptIsSaidAndTriedAgain() {
        note.begin();
        notes.full(true);
        type("Rang");
        background.elapse(NoteModel.DELAY);

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
        background.elapse(NoteModel.DELAY);

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
}
