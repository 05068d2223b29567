package org.doorstep.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.Gone;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryNoteSearch;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemorySettings;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.people.note.NoteSearchModel;
import org.doorstep.app.people.note.NotesView;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The People place in a real window.
@ExtendWith(ApplicationExtension.class)
class PeopleViewTest {

    private final List<UUID> opened = new ArrayList<>();
    private final SimpleIntegerProperty renewed = new SimpleIntegerProperty();
    private PeopleView view;
    private final Background background = Background.direct();

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        view =
                new PeopleView(
                        model(), notes(), background, (person, _) -> opened.add(person), () -> {});
        var scene = new Scene(view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    @Test
    void aClosedPageIsForgottenAlthoughTheSearchLivesOn(FxRobot robot) {
        var gone = new ArrayList<WeakReference<PeopleView>>();
        robot.interact(() -> {
            var model = model();
            var closed = new PeopleView(model, notes(), background, (_, _) -> {}, () -> {});
            gone.add(new WeakReference<>(closed));
            model.forget();
            closed.dispose();
        });
        robot.interact(() -> renewed.set(1));

        assertThat(Gone.soon(gone.getFirst(), robot)).isTrue();
    }

    @Test
    void arrowsMoveFromTheFieldAndEnterOpens(FxRobot robot) {
        robot.interact(
                () -> Look.up(view.root(), TextField.class, PeopleView.FIELD).setText("okafor"));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(opened).containsExactly(Okafors.ALL.get(1).person());
    }

    @Test
    void theRowLookedAtStandsInTheContextColumn(FxRobot robot) {
        robot.interact(
                () -> Look.up(view.root(), TextField.class, PeopleView.FIELD).setText("okafor"));
        robot.type(KeyCode.DOWN);

        assertThat(view.context().get()).isNotNull();
        assertThat(opened).isEmpty();
    }

    @Test
    void nobodyFoundIsSaidWithWhatToDo(FxRobot robot) {
        robot.interact(
                () -> Look.up(view.root(), TextField.class, PeopleView.FIELD).setText("okafrr"));

        assertThat(Look.up(view.root(), Labeled.class, ResultsView.SUMMARY).getText())
                .isEqualTo(
                        "No one on this laptop found for “okafrr”. Check the spelling, or search by date of birth,"
                                + " postcode or reference. The hub may know people who are not here:"
                                + " Register a person asks it.");
    }

    private NotesView notes() {
        var citizens = new MemoryCitizens();
        return new NotesView(
                new NoteSearchModel(
                        new MemoryNoteSearch(citizens, new MemoryNotes(citizens, Examples.CLOCK)),
                        new MemoryChanges(),
                        background,
                        Examples.CLOCK),
                id -> id,
                (_, _) -> {});
    }

    private PeopleModel model() {
        return new PeopleModel(
                new MemorySearch(Okafors.ALL),
                renewed,
                new RecentPeople(new MemorySettings(), new MemoryCitizens()),
                background,
                Examples.CLOCK);
    }
}
