package org.doorstep.app.shell;

import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.review.ReviewFeature;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.sync.Refusing;
import org.doorstep.app.sync.SyncFeature;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts.Waiting;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.Waiting.Kept;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws what waits for the officer: what the hub did not take, and notes that are not finished.
@ExtendWith(ApplicationExtension.class)
class NowPicturesTest {

    private static final String LONG_NOTE =
            "Visited with the repairs surveyor. Damp in both bedrooms, worst behind the wardrobe on"
                    + " the outer wall. Ms Adébáyọ̀-Featherstonehaugh says the youngest coughs at"
                    + " night.\n\nAgreed: the surveyor reports by Friday; I ring on Monday.";

    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void sync() {
        draw(
                "sync",
                (shell, fixture) -> {
                    fixture.undecided.set(2);
                    for (var number = 3; number < 6; number++) {
                        var note = Refusing.note(number, Refusing.OKAFOR, "", Result.REJECTED, "");
                        fixture.waiting.add(
                                new Kept(note.opId(), note.savedAt(), 2_140, note.records()));
                    }
                    refuse(fixture);
                    shell.open(SyncFeature.ADDRESS);
                });
    }

    @Test
    void nothingWaits() {
        draw("sync-none", (shell, _) -> shell.open(SyncFeature.ADDRESS));
    }

    @Test
    void review() {
        draw(
                "review",
                (shell, fixture) -> {
                    fixture.undecided.set(3);
                    fixture.conflicts.add(Conflicting.owner(1));
                    fixture.conflicts.add(Conflicting.due(2));
                    fixture.conflicts.add(Conflicting.words(3));
                    shell.open(ReviewFeature.ADDRESS);
                });
    }

    @Test
    void reviewOfWhatWasDeleted() {
        draw(
                "review-deleted",
                (shell, fixture) -> {
                    fixture.undecided.set(2);
                    fixture.conflicts.add(Conflicting.deleted(1));
                    fixture.conflicts.add(Conflicting.gone(2));
                    shell.open(ReviewFeature.ADDRESS);
                });
    }

    @Test
    void reviewWithAnotherBeingWritten() {
        draw(
                "review-another",
                (shell, fixture) -> {
                    fixture.undecided.set(1);
                    fixture.settings.put(
                            "review.typed",
                            Conflicting.FOLASADE
                                    + " "
                                    + new UUID(0xa000, 2)
                                    + " due_by Surveyor%E2%80%99s+second+visit");
                    fixture.conflicts.add(Conflicting.due(2));
                    shell.open(ReviewFeature.ADDRESS);
                });
    }

    @Test
    void nothingToDecide() {
        draw("review-none", (shell, _) -> shell.open(ReviewFeature.ADDRESS));
    }

    @Test
    void now() {
        draw(
                "now-unfinished",
                (shell, fixture) -> {
                    refuse(fixture);
                    unfinished(fixture);
                    shell.showContext();
                });
    }

    private static void refuse(DeskFixture fixture) {
        fixture.refusals.add(
                Refusing.note(
                        1,
                        Refusing.OKAFOR,
                        LONG_NOTE,
                        Result.QUARANTINED,
                        "You do not work on this file any longer."));
        fixture.refusals.add(
                Refusing.note(
                        2,
                        Refusing.OKAFOR,
                        "Rang, no answer.",
                        Result.REJECTED,
                        "The note is filed under another service than it was written for."));
        fixture.sync.become(
                new SyncState(
                        Contact.OFFLINE,
                        DeskFixture.NOW,
                        DeskFixture.NOW,
                        14,
                        fixture.refusals.refused().size(),
                        null));
    }

    private static void unfinished(DeskFixture fixture) {
        for (int i = 0; i < 3; i++) {
            fixture.notes.keep(
                    new Draft(new UUID(0x7000, i), Category.HOUSING, "Rang", DeskFixture.NOW));
        }
        fixture.drafts.with(
                new Waiting(
                        new UUID(0x7001, 1),
                        new UUID(0x7000, 1),
                        "form/care-act-assessment",
                        "Care Act assessment",
                        Category.ADULT_CARE,
                        "Siobhán Ní Bhraonáin",
                        true,
                        DeskFixture.NOW.minusSeconds(86_400),
                        DeskFixture.NOW));
        fixture.changes.announce(Topic.DRAFTS);
    }

    private void draw(String name, BiConsumer<Shell, DeskFixture> act) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var fixture = new DeskFixture(new InMemorySettings(), picture.appearance());
                    var shell = fixture.shell(picture.overlay());
                    picture.overlay().screen(shell.root());
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    shell.focus();
                    // After the first layout, as an officer would.
                    Platform.runLater(() -> act.accept(shell, fixture));
                });
    }
}
