package org.doorstep.app.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.ui.Failing;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.domain.sync.Waiting;

/// What *Sync* brings to the shell.
///
/// @param undecided how many decisions wait
/// @param people asked away from the screen: a person, if this laptop holds them
/// @param ways where the officer can go from there
public record SyncFeature(
        SyncWatch watch,
        Waiting waiting,
        Refusals refusals,
        Parcels parcels,
        ObservableValue<? extends Number> undecided,
        RecordWords words,
        Function<UUID, Optional<Mention>> people,
        Changes changes,
        Background background,
        Dates dates,
        Ways ways)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("sync");

    private static final Messages TEXT = Messages.of("sync");

    /// @param personPage where a person's file is shown
    /// @param reviewPage where the decisions are
    public record Ways(Function<UUID, Address> personPage, Address reviewPage) {}

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("page"), "mdomz-sync")), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var refused = new RefusalsModel(refusals, words, people, changes, background, dates);
        var model = new SyncModel(watch, waiting, words, people, changes, background, dates);
        var files = new FilesModel(parcels, changes, background);
        var view =
                new SyncView(
                        model,
                        files.words(),
                        new RefusalsView(
                                refused,
                                person -> desk.open(ways.personPage().apply(person)),
                                row ->
                                        refused.dealtWith(
                                                row,
                                                () ->
                                                        desk.say(
                                                                TEXT.get(
                                                                        "dealtWith.done",
                                                                        row.title()),
                                                                () -> refused.listAgain(row))),
                                () -> desk.say(TEXT.get("copied"))),
                        undecided,
                        new SyncView.Ways(
                                desk::signIn,
                                () -> desk.open(ways.reviewPage()),
                                person -> desk.open(ways.personPage().apply(person))));
        return new PlainPage(
                TEXT.get("page"),
                Failing.over(view.root(), model.reading()),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                    files.close();
                    refused.close();
                });
    }
}
