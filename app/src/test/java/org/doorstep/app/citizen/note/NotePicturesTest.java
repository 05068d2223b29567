package org.doorstep.app.citizen.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.example.Quists;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.TimelineEntry;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws notes with all that can stand around their words, and corrected ones.
@ExtendWith(ApplicationExtension.class)
class NotePicturesTest {

    private static final String WORDS =
            "Rang at 14:00. She has had two falls since Saturday, both in the bathroom. Her daughter"
                    + " stays until Sunday.";

    private static final Instant BEGUN = Instant.parse("2026-08-05T16:41:00Z");

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
    void aSignificantEventOfEarlierAboutSeveral() {
        draw(
                "note-all",
                page -> {
                    Look.up(page, Button.class, "citizen.addNote").fire();
                    Look.up(page, TextArea.class, NoteView.TEXT_AREA).setText(WORDS);
                    Look.up(page, CheckBox.class, NoteView.SIGNIFICANT).setSelected(true);
                    Look.up(page, TextField.class, NoteView.MEANING)
                            .setText("She can no longer be alone overnight");
                    Look.up(page, CheckBox.class, NoteView.EARLIER).setSelected(true);
                    page.lookupAll(".note-others .check-box").stream()
                            .limit(1)
                            .forEach(box -> ((CheckBox) box).fire());
                    Look.up(page, Button.class, NoteView.WRITE).fire();
                });
    }

    @Test
    @Tag("long")
    void aCorrectedNote() {
        draw("note-corrected", NotePicturesTest::choose);
    }

    @Test
    void theChronology() {
        draw(
                "chronology",
                page ->
                        page.lookupAll(".anchor").stream()
                                .map(ToggleButton.class::cast)
                                .filter(anchor -> anchor.getText().equals("Chronology"))
                                .forEach(ToggleButton::fire));
    }

    @Test
    @Tag("long")
    void wordsThatNoEntrySays() {
        draw(
                "entries-not-found",
                page -> Look.up(page, TextField.class, TimelineView.FIND).setText("okafr"));
    }

    @Test
    void aNoteBeingCorrected() {
        draw(
                "note-correcting",
                page -> {
                    choose(page);
                    page.applyCss();
                    page.layout();
                    Look.up(page, Button.class, "citizen.note.correct").fire();
                    Look.up(page, Button.class, NoteView.WRITE).fire();
                });
    }

    @Test
    void aNoteThatAColleagueHadBegun() {
        draw("note-handed", handed(), _ -> {});
    }

    @Test
    @Tag("long")
    void aNoteThatWasGoneOnWithElsewhere() {
        draw(
                "note-elsewhere",
                new Standing(null, null, List.of(), true),
                page -> Look.up(page, Button.class, HandedView.SHOW).fire());
    }

    @Test
    @Tag("long")
    void theWordsOfAColleagueBesideOnesOwn() {
        draw(
                "note-beside",
                handed(),
                page -> {
                    Look.up(page, Button.class, "citizen.addNote").fire();
                    Look.up(page, TextArea.class, NoteView.TEXT_AREA)
                            .setText("Her daughter rang. She is home again.");
                    Look.up(page, Button.class, HandedView.SHOW).fire();
                });
    }

    @Test
    void aNoteThatCouldNotBeRead() {
        draw(
                "note-not-read",
                desk -> desk.bear(MemoryNotes.UNREADABLE).notes.unreadable(true),
                _ -> {});
    }

    @Test
    @Tag("long")
    void aNoteOfWhichNobodyCanSayWhoElseHasIt() {
        draw(
                "note-standing-unknown",
                desk -> {
                    desk.notes.keep(kept(WORDS));
                    desk.bear(MemoryDrafts.UNREADABLE).drafts.failing(true);
                },
                _ -> {});
    }

    @Test
    @Tag("long")
    void wordsBroughtBackUnderANoteForAnotherService() {
        draw(
                "note-brought-back",
                desk ->
                        desk.drafts
                                .stands(handed())
                                .whenTakenUp(() -> {
                                    desk.notes.keep(kept(WORDS));
                                    desk.drafts.stands(Standing.OWN);
                                }),
                NotePicturesTest::bringBack);
    }

    @SuppressWarnings("unchecked") // the choice's own type
    private static void bringBack(Region page) {
        Look.up(page, Button.class, "citizen.addNote").fire();
        Look.up(page, TextArea.class, NoteView.TEXT_AREA)
                .setText("Her daughter rang. She is home again.");
        page.lookupAll(".note-service .choice-box").stream()
                .map(choice -> (ChoiceBox<Object>) choice)
                .filter(choice -> choice.getItems().contains(Category.ADULT_CARE))
                .forEach(choice -> choice.setValue(Category.ADULT_CARE));
        Look.up(page, Button.class, NoteView.DISCARD).fire();
        Look.up(page, Button.class, HandedView.TAKE_OVER).fire();
        page.getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> "Undo".equals(button.getText().replace("_", "")))
                .forEach(Button::fire);
    }

    private static Draft kept(String words) {
        return new Draft(Examples.folasade().person(), Category.HOUSING, words, BEGUN);
    }

    private static Standing handed() {
        return handed(WORDS);
    }

    private static Standing handed(String words) {
        return new Standing(
                null,
                null,
                List.of(
                        new Beside(
                                UUID.randomUUID(),
                                "Gwendolyn Featherstonehaugh-Adeyemi",
                                BEGUN,
                                true,
                                true,
                                false,
                                true,
                                Map.of(Unfinished.TEXT, words))),
                false);
    }

    @SuppressWarnings("unchecked") // the list's own type
    private static void choose(Region page) {
        var list = (ListView<TimelineEntry>) Look.up(page, ListView.class, TimelineView.LIST);
        list.getSelectionModel()
                .select(
                        list.getItems().stream()
                                .filter(TimelineEntry::corrected)
                                .findFirst()
                                .orElseThrow());
    }

    private void draw(String name, Consumer<Region> then) {
        draw(name, Standing.OWN, then);
    }

    private void draw(String name, Standing standing, Consumer<Region> then) {
        draw(
                name,
                desk -> {
                    desk.drafts.stands(standing);
                    if (standing.elsewhere()) {
                        desk.notes.keep(kept(WORDS));
                    }
                },
                then);
    }

    private void draw(String name, Consumer<DeskInMemory> with, Consumer<Region> then) {
        var first = note("Rang. She fell on Saturday.", null, null, "Lives alone");
        var corrects = FileBuilder.id("falls");
        var file =
                Examples.folasade(List.of())
                        .note("falls", "W00012", "2026-08-04T13:20:00Z", first, 1)
                        .note(
                                "falls-corrected",
                                Examples.PRIYA.id(),
                                "2026-08-05T09:02:00Z",
                                note(
                                        WORDS,
                                        corrects,
                                        "There were two falls, not one",
                                        "Lives alone"),
                                0)
                        .file();
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = new DeskInMemory().with(file);
                    desk.households.with(Quists.all());
                    with.accept(desk);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(CitizenPages.address(file.person()));
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    then.accept(shell.root());
                });
    }

    private static Note note(
            String text, @Nullable UUID corrects, @Nullable String why, String meaning) {
        return new Note(
                Category.HOUSING,
                text,
                corrects,
                why,
                null,
                "contact",
                "Phone call",
                LocalDate.parse("2026-08-03"),
                LocalTime.parse("14:00"),
                meaning);
    }
}
