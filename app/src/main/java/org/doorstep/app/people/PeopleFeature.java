package org.doorstep.app.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.doorstep.app.people.newcomer.NewcomerPages;
import org.doorstep.app.people.note.NoteFinding;
import org.doorstep.app.people.note.NoteSearchModel;
import org.doorstep.app.people.note.NotesView;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Deed;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.QuickSearch;
import org.doorstep.app.work.Background;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.doorstep.domain.search.PeopleSearch;
import org.jspecify.annotations.Nullable;

/// The People place, and people under the one search box.
///
/// @param searchRenewed changes when the search knows people anew
/// @param citizen where the page of a person is
/// @param newcomers where somebody new is registered
/// @param notes what finds notes by their words
public record PeopleFeature(
        PeopleSearch search,
        ObservableValue<? extends Number> searchRenewed,
        RecentPeople recent,
        Function<UUID, Address> citizen,
        NewcomerPages newcomers,
        NoteFinding notes,
        Background background,
        Clock clock) {

    private static final Messages TEXT = Messages.of("people");

    /// Where the People place is.
    public static final Address PEOPLE = Address.of("people");

    /// What leads to the notes there.
    public static final String NOTES = "notes";

    /// What it brings to the shell.
    public Feature feature() {
        return new Feature(
                List.of(new Place(PEOPLE, TEXT.get("title"), "mdomz-people_outline")),
                List.of(new Kind(), newcomers),
                List.of(NewcomerPages.deed(), findNotes()));
    }

    private static Deed findNotes() {
        return new Deed(
                TEXT.get("notes.deed"),
                NotesView.KEYS,
                new KeyCodeCombination(
                        KeyCode.F, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
                PEOPLE,
                NOTES);
    }

    /// What answers under the search box.
    public QuickSearch quickSearch(Desk desk) {
        return new PeopleQuickSearch(model(), (person, beside) -> open(desk, person, beside));
    }

    private PeopleModel model() {
        return new PeopleModel(search, searchRenewed, recent, background, clock);
    }

    private void open(Desk desk, UUID person, boolean beside) {
        if (beside) {
            desk.openBeside(citizen.apply(person));
        } else {
            desk.open(citizen.apply(person));
        }
    }

    private final class Kind implements PageKind {

        @Override
        public String kind() {
            return PEOPLE.kind();
        }

        @Override
        public Page open(Address address, Desk desk) {
            return new PeoplePage(desk);
        }
    }

    private final class PeoplePage implements Page {

        private final PeopleModel model = model();
        private final NoteSearchModel noteModel = notes.model();
        private final PeopleView view;
        private final SimpleStringProperty title = new SimpleStringProperty(TEXT.get("title"));

        PeoplePage(Desk desk) {
            view =
                    new PeopleView(
                            model,
                            new NotesView(
                                    noteModel,
                                    notes.authors(),
                                    (hit, beside) -> openNote(desk, hit, beside)),
                            background,
                            (person, beside) -> PeopleFeature.this.open(desk, person, beside),
                            () -> desk.open(NewcomerPages.ADDRESS));
        }

        @Override
        public ObservableValue<String> title() {
            return title;
        }

        @Override
        public Region root() {
            return view.root();
        }

        @Override
        public ObservableValue<@Nullable Region> context() {
            return view.context();
        }

        @Override
        public void shown() {
            model.ask();
            view.focus();
        }

        @Override
        public void lead(String to) {
            view.turn(to.equals(NOTES));
        }

        /// Opening the person is a look at their file, as ever. A draft is open on their page.
        private void openNote(Desk desk, Hit hit, boolean beside) {
            model.opened(hit.person());
            if (hit.note() == null) {
                PeopleFeature.this.open(desk, hit.person(), beside);
            } else if (beside) {
                desk.leadBeside(citizen.apply(hit.person()), hit.note().toString());
            } else {
                desk.open(citizen.apply(hit.person()), hit.note().toString());
            }
        }

        @Override
        public void closed() {
            noteModel.close();
            model.forget();
            view.dispose();
        }
    }
}
