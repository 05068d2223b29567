package org.doorstep.app.people;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryElsewhere;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.people.newcomer.NewcomerPages;
import org.doorstep.app.people.note.NotesView;
import org.doorstep.app.ui.Styling;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.NoteSearch;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws people search as officers meet it, to be looked at in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class PeoplePicturesTest {

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
    void results() {
        draw(
                "people-results",
                new DeskInMemory(),
                page -> {
                    field(page).requestFocus();
                    field(page).setText("ok");
                    Look.up(page, ListView.class, ResultsView.LIST).getSelectionModel().select(0);
                });
    }

    @Test
    void moreThanShown() {
        var desk = new DeskInMemory();
        desk.search.always(new Found(Okafors.ALL, 3_412));
        draw("people-full", desk, page -> type(page, "ok"));
    }

    @Test
    void nobody() {
        draw("people-nobody", new DeskInMemory(), page -> type(page, "okafrr"));
    }

    @Test
    void notReadyYet() {
        var desk = new DeskInMemory();
        desk.search.always(new GettingReady(120_400));
        draw("people-getting-ready", desk, page -> type(page, "okafor"));
    }

    @Test
    void firstDay() {
        draw("people-first-day", new DeskInMemory(), page -> field(page).requestFocus());
    }

    @Test
    void recent() {
        var desk = new DeskInMemory().with(Examples.folasadeHidden()).with(Examples.few());
        var recent = new RecentPeople(desk.settings, desk.citizens);
        recent.remember(Examples.few().person());
        recent.remember(Examples.folasadeHidden().person());
        draw("people-recent", desk, page -> field(page).requestFocus());
    }

    @Test
    void underTheSearchBox() {
        draw(
                "people-quick",
                new DeskInMemory().with(Examples.folasade()),
                page -> {
                    var box = Look.up(page, TextField.class, "shell.search");
                    box.requestFocus();
                    box.setText("ok");
                });
    }

    @Test
    void words() {
        var desk = withNotes();
        drawNotes("notes-results", desk, "mould bed");
    }

    @Test
    void noNoteSaysIt() {
        drawNotes("notes-nothing", withNotes(), "flooded cellar");
    }

    @Test
    void notesAreGotReady() {
        var desk = withNotes();
        desk.noteSearch.always(new NoteSearch.GettingReady(4_218));
        drawNotes("notes-getting-ready", desk, "mould");
    }

    @Test
    void nothingSoughtYet() {
        drawNotes("notes-empty", withNotes(), "");
    }

    private static DeskInMemory withNotes() {
        var desk =
                new DeskInMemory()
                        .with(Examples.folasadeHidden())
                        .with(Examples.few())
                        .with(Examples.folasade());
        for (var words :
                List.of(
                        "Mould in the back bedroom is worse since August, and the baby sleeps there."
                                + " She gave me the payslip that benefits are waiting for: I have seen"
                                + " the original.",
                        "Rang about the extractor. Black mould behind the bed again.",
                        "Contractor did not come. Bedroom wall still wet; mould treated once in May and"
                                + " twice since, she says, and nobody told her that it would be painted"
                                + " over before it had dried.")) {
            desk.notes.write(Examples.folasade().person(), new Note(Category.HOUSING, words, null));
        }
        desk.notes.write(
                Examples.few().person(),
                new Note(Category.ADULT_CARE, "Bed moved away from the mouldy wall.", null));
        desk.notes.keep(
                new Draft(
                        Examples.few().person(),
                        Category.HOUSING,
                        "Mould by the bed, photo taken",
                        Examples.CLOCK.instant()));
        return desk;
    }

    private void drawNotes(String name, DeskInMemory desk, String words) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(PeopleFeature.PEOPLE, PeopleFeature.NOTES);
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    Look.up(shell.root(), TextField.class, NotesView.FIELD).setText(words);
                });
    }

    @Test
    void registering() {
        register("people-register", new DeskInMemory(), "");
    }

    @Test
    void aLongNameGoesOnBelowInARow() {
        draw("people-long-name", longName(), page -> type(page, "folasade"));
    }

    @Test
    void aLongNameGoesOnBelowWhereSomebodyIsRegistered() {
        register("people-register-long-name", longName(), "", "Folasade", "Adebayo");
    }

    private static DeskInMemory longName() {
        var desk = new DeskInMemory();
        desk.search.always(
                new Found(
                        List.of(
                                new Hit(
                                        FileBuilder.id("long name"),
                                        "ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun",
                                        "1984-03-14",
                                        "1A Kestrel Street, Harrow Mead, Wrenford, XW1 1AF",
                                        List.of(),
                                        List.of(
                                                Category.HOUSING,
                                                Category.BENEFITS,
                                                Category.COUNCIL_TAX,
                                                Category.ADULT_CARE),
                                        List.of(
                                                FileBuilder.caution(
                                                        Caution.Level.STOP,
                                                        "Do not visit alone",
                                                        "2025-11-20",
                                                        "2026-11-20")))),
                        1));
        return desk;
    }

    @Test
    void registeringSomebodyWhomTheHubKnows() {
        var desk = new DeskInMemory();
        desk.hub.always(
                new Elsewhere.Answer.Like(
                        List.of(MemoryElsewhere.THOMAS), List.of(MemoryElsewhere.KNOWN)));
        register("people-register-hub", desk, "QQ 12 34 56 C");
    }

    @Test
    void registeringWithoutANetwork() {
        register("people-register-offline", new DeskInMemory(), "QQ 12 34 56 C");
    }

    private void register(String name, DeskInMemory desk, String number) {
        register(name, desk, number, "Thomas", "Okafor");
    }

    private void register(
            String name, DeskInMemory desk, String number, String given, String family) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(NewcomerPages.ADDRESS);
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    fill(shell.root(), "given_name", given);
                    fill(shell.root(), "family_name", family);
                    fill(shell.root(), "national_insurance_number", number);
                    desk.time.elapse(Duration.ofSeconds(1));
                });
    }

    private static void fill(Region page, String field, String text) {
        Look.up(page, TextField.class, "newcomer." + field).setText(text);
    }

    private void draw(String name, DeskInMemory desk, Consumer<Region> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(PeopleFeature.PEOPLE);
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    then.accept(shell.root());
                });
    }

    private static void type(Region page, String words) {
        field(page).requestFocus();
        field(page).setText(words);
    }

    private static TextField field(Region page) {
        return Look.up(page, TextField.class, PeopleView.FIELD);
    }
}
