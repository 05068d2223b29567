package org.doorstep.app.people.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryNoteSearch;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.people.note.NoteSearchModel.Shown;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.search.NoteSearch.GettingReady;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoteSearchModelTest {

    private final MemoryCitizens citizens =
            new MemoryCitizens().with(Examples.folasade()).with(Examples.few());
    private final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    private final MemoryNoteSearch search = new MemoryNoteSearch(citizens, notes);
    private final MemoryChanges changes = new MemoryChanges();
    private final DirectBackground background = Background.direct();
    private final NoteSearchModel model =
            new NoteSearchModel(search, changes, background, Examples.CLOCK);

    @BeforeEach
    void write() {
        notes.write(
                Examples.few().person(),
                new Note(Category.HOUSING, "The kettle has limescale again", null));
    }

    private Shown shown() {
        return model.shownProperty().get();
    }

    @Test
    void typingFindsNotes() {
        model.typedProperty().set("limescale ke");

        assertThat(shown().choices())
                .extracting(Hit::person)
                .containsExactly(Examples.few().person());
    }

    @Test
    void oneLetterIsNotSoughtYet() {
        model.typedProperty().set("d");

        assertThat(shown()).isEqualTo(new Shown.Nothing());
    }

    @Test
    void nothingFoundIsSaidWithWhatWasTypedAndHowFarBack() {
        model.typedProperty().set("flood");
        assertThat(shown()).isEqualTo(new Shown.NotSaid("flood", Period.ALL));

        model.periodProperty().set(Period.MONTH);
        assertThat(shown()).isEqualTo(new Shown.NotSaid("flood", Period.MONTH));
    }

    @Test
    void anOwnDraftIsAmongThem() {
        notes.keep(
                new Draft(
                        Examples.folasade().person(),
                        Category.HOUSING,
                        "Limescale in the hall",
                        Examples.CLOCK.instant()));
        model.typedProperty().set("limescale");

        assertThat(shown().choices()).extracting(Hit::draft).containsExactly(true, false);
    }

    @Test
    void whatLeavesTheLaptopLeavesTheScreen() {
        model.typedProperty().set("limescale");
        citizens.remove(Examples.few().person());
        changes.tell(Topic.PEOPLE);

        assertThat(shown()).isEqualTo(new Shown.NotSaid("limescale", Period.ALL));
    }

    @Test
    void whileNotesAreGotReadyItAsksAgainByItself() {
        search.always(new GettingReady(4_000));
        model.typedProperty().set("limescale");
        assertThat(shown()).isEqualTo(new Shown.GettingReady(4_000));

        search.always(null);
        background.elapse(Duration.ofSeconds(1));

        assertThat(shown()).isInstanceOf(Shown.Notes.class);
    }

    @Test
    void enterBeforeTheAnswerOpensWhenItIsThere() {
        var opened = new ArrayList<Hit>();
        search.always(new GettingReady(1));
        model.typedProperty().set("limescale");
        model.choose(null, opened::add);
        assertThat(opened).isEmpty();

        search.always(null);
        background.elapse(Duration.ofSeconds(1));

        assertThat(opened).extracting(Hit::person).containsExactly(Examples.few().person());
    }

    @Test
    void closingForgetsWhatWasTypedAndShown() {
        model.typedProperty().set("limescale");
        model.close();

        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(shown()).isEqualTo(new Shown.Nothing());
    }
}
