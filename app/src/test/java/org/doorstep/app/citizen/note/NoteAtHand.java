package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;

/// A note on the page of a person, over memory. Time stands still until it elapses.
abstract class NoteAtHand {

    static final UUID HANDED = UUID.randomUUID();

    final UUID person = Examples.folasade().person();
    final UUID former = Examples.few().person();
    final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());
    final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    final MemoryDrafts drafts = new MemoryDrafts();
    final MemoryChanges changes = new MemoryChanges();
    final DirectBackground background = Background.direct();
    final SlowDisk slowly = new SlowDisk(background);
    final List<Recorded<Note>> written = new ArrayList<>();
    final NotePorts ports = NotePorts.of(notes, citizens, drafts, changes, slowly, Examples.CLOCK);
    final NoteModel note = model();

    final NoteModel model() {
        return model(person);
    }

    final NoteModel model(UUID who) {
        return new NoteModel(who, Category.HOUSING, ports, slowly, Examples.CLOCK, written::add);
    }

    void type(String text) {
        note.textProperty().set(text);
    }

    String kept() {
        return notes.draft(person).map(Draft::text).orElse("nothing");
    }

    void mergedWithADraft(String text) {
        notes.keep(new Draft(former, Category.HOUSING, text, Examples.CLOCK.instant()));
        citizens.merge(former, person);
    }

    WrittenNote wrongNote() {
        return new WrittenNote(
                "Phone call",
                null,
                null,
                List.of(
                        new WrittenNote.Wording(
                                former, "W00007", Examples.CLOCK.instant(), null, "Rent 41")));
    }

    /// The last resort hears of it too.
    void failing(Runnable deed) {
        var before = slowly.told().size();
        deed.run();
        assertThat(slowly.told()).hasSize(before + 1);
    }

    void keep(String words) {
        notes.keep(new Draft(person, Category.HOUSING, words, Examples.CLOCK.instant()));
    }

    static Standing elsewhere() {
        return new Standing(null, null, List.of(), true);
    }

    static Beside beside(boolean follows) {
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

    static Standing handed() {
        return new Standing(null, null, List.of(beside(false)), false);
    }

    /// The officer threw away their own words and goes on with Sam’s, which are on their way into
    /// the file.
    NoteModel writesSamsWords() {
        var model = model();
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
}
