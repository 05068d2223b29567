package org.doorstep.app.people.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Look;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.TimelineEntry;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.search.NoteSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From a word to the note in its person's file, by keyboard, in a real window.
@ExtendWith(ApplicationExtension.class)
class FindingNotesTest {

    private final DeskInMemory desk =
            new DeskInMemory().with(Examples.folasade()).with(Examples.few());
    private Shell shell;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        desk.notes.write(
                Examples.few().person(),
                new Note(Category.HOUSING, "The bedroom is damp again", null));
        var overlay = new Overlay();
        var scene = new Scene(overlay.root(), 1440, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        shell = desk.shell(new Gallery.Picture(overlay, Appearance.DEFAULT, scene));
        overlay.screen(shell.root());
        shell.focus();
    }

    @Test
    void keysLeadFromAWordToTheNoteInThePersonsFile(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(
                () -> Look.up(shell.root(), TextField.class, NotesView.FIELD).setText("damp bed"));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.citizens.looks())
                .extracting(look -> look.person())
                .containsExactly(Examples.few().person());
        var entries = Look.up(shell.root(), ListView.class, TimelineView.LIST);
        assertThat(entries.isFocused()).isTrue();
        assertThat(entries.getSelectionModel().getSelectedItem())
                .isInstanceOfSatisfying(
                        TimelineEntry.class,
                        entry -> assertThat(entry.text()).startsWith("The bedroom is damp"));
    }

    @Test
    void aTabThatWasOpenedBesideLeadsToTheNoteOnceItIsInFront(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(
                () -> Look.up(shell.root(), TextField.class, NotesView.FIELD).setText("damp bed"));
        robot.type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.citizens.looks()).isEmpty();

        robot.interact(() -> shell.open(CitizenPages.address(Examples.few().person())));
        WaitForAsyncUtils.waitForFxEvents();

        var entries = Look.up(shell.root(), ListView.class, TimelineView.LIST);
        assertThat(entries.getSelectionModel().getSelectedItem())
                .isInstanceOfSatisfying(
                        TimelineEntry.class,
                        entry -> assertThat(entry.text()).startsWith("The bedroom is damp"));
    }

    @Test
    void theRowOfARestrictedNoteShowsNoneOfItsWords(FxRobot robot) {
        var hit =
                new NoteSearch.Hit(
                        Examples.few().person(),
                        "FEW, Ann",
                        List.of(),
                        new UUID(0, 7),
                        Category.HOUSING,
                        OccurredAt.parse("2026-08-06"),
                        Event.Kind.NOTE,
                        "Phone call",
                        "o-priya",
                        null);
        var cell = new NoteCell(() -> true, id -> "Priya Shah");

        robot.interact(() -> cell.updateItem(hit, false));

        assertThat(cell.getAccessibleText())
                .isEqualTo(
                        "6 August 2026, Phone call, Housing, FEW, Ann, Priya Shah, "
                                + "Restricted. Open the page to read it.");
        assertThat(said(cell.getGraphic())).contains("Restricted. Open the page to read it.");
    }

    private static String said(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Parent parent ->
                    parent.getChildrenUnmodifiable().stream()
                            .map(FindingNotesTest::said)
                            .collect(Collectors.joining());
            default -> "";
        };
    }

    @Test
    void noNoteThatSaysSoIsSaid(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.interact(
                () -> Look.up(shell.root(), TextField.class, NotesView.FIELD).setText("flood"));

        assertThat(Look.up(shell.root(), Labeled.class, NotesView.SUMMARY).getText())
                .startsWith("No note on this laptop says “flood”.");
    }
}
