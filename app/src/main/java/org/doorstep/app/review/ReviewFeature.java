package org.doorstep.app.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.review.AnotherPart.Option;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.conflict.Conflicts;
import org.doorstep.domain.laptop.Settings;

/// What *Review* brings to the shell.
///
/// @param waiting how many decisions wait, for the rail
/// @param reckonings what the rules of clocks are called
/// @param names asked away from the screen: what a person is called, if this laptop holds them
/// @param colleagues whom this laptop knows, by the officer's id
/// @param personPage where a person's file is shown
public record ReviewFeature(
        Conflicts conflicts,
        ObservableValue<? extends Number> waiting,
        RecordWords words,
        Reckonings reckonings,
        Function<UUID, Optional<String>> names,
        ObservableValue<Map<String, Colleague>> colleagues,
        Settings settings,
        Changes changes,
        Background background,
        Dates dates,
        Function<UUID, Address> personPage)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("review");

    private static final Messages TEXT = Messages.of("review");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("page"), "mdoal-compare_arrows", waiting)),
                List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model =
                new ReviewModel(
                        conflicts,
                        new ConflictWords(words, reckonings, dates),
                        names,
                        colleagues,
                        settings,
                        changes,
                        background);
        var view =
                new ReviewView(
                        model,
                        this::people,
                        desk.form(),
                        new ReviewView.Hears(
                                person -> desk.open(personPage.apply(person)),
                                decided ->
                                        desk.say(
                                                TEXT.get("settled", decided.row().title()),
                                                () -> model.reopen(decided.settled())),
                                () -> desk.say(TEXT.get("copied"))));
        return new PlainPage(
                TEXT.get("page"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }

    private List<Option> people() {
        return colleagues.getValue().values().stream()
                .filter(colleague -> colleague.endedOn() == null)
                .sorted(Comparator.comparing(Colleague::name))
                .map(colleague -> new Option(colleague.officer(), colleague.name()))
                .toList();
    }
}
