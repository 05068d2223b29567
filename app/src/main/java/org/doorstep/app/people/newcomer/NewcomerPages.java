package org.doorstep.app.people.newcomer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Deed;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.PeopleSearch;

/// The page on which a new person is registered.
///
/// @param answers keeps what is typed
/// @param search finds who may be the same
/// @param searchRenewed changes when the search knows people anew
/// @param elsewhere whom the hub knows
/// @param here whether the laptop holds a person; asked away from the screen
/// @param services for which the officer may write, their own first
/// @param inStep asks the laptop to come in step, so that it knows of those who came a moment ago
/// @param citizen where the page of a person is
public record NewcomerPages(
        Newcomers newcomers,
        Answers answers,
        PeopleSearch search,
        ObservableValue<? extends Number> searchRenewed,
        Elsewhere elsewhere,
        Predicate<UUID> here,
        Supplier<List<Category>> services,
        Runnable inStep,
        Function<UUID, Address> citizen,
        Background background,
        Clock clock)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("newcomer");

    private static final Messages TEXT = Messages.of("newcomer");

    /// What opens it from everywhere.
    public static Deed deed() {
        return new Deed(
                TEXT.get("title"),
                "Ctrl+Shift+N",
                new KeyCodeCombination(
                        KeyCode.N, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
                ADDRESS);
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Optional<String> title(Address address) {
        return Optional.of(TEXT.get("title"));
    }

    @Override
    public Page open(Address address, Desk desk) {
        inStep.run();
        var model =
                new NewcomerModel(
                        newcomers,
                        answers,
                        search,
                        searchRenewed,
                        new ElsewhereModel(elsewhere, here, background),
                        services.get(),
                        background,
                        clock);
        var view =
                new NewcomerView(
                        model,
                        desk.form(),
                        new NewcomerView.Hears(
                                (person, name) -> {
                                    desk.replace(ADDRESS, citizen.apply(person));
                                    desk.say(TEXT.get("done", name));
                                },
                                person -> desk.open(citizen.apply(person)),
                                like -> {
                                    inStep.run();
                                    desk.say(TEXT.get("elsewhere.fetching", like.hit().name()));
                                },
                                undo -> desk.say(TEXT.get("cleared"), undo)));
        return new PlainPage(
                TEXT.get("title"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.forget();
                });
    }
}
