package org.doorstep.app.refusal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.sync.Refusals;

/// What the list of changes that the hub did not take brings to the shell: a page without a place
/// in the rail, because on most days there is nothing in it.
///
/// @param names asked away from the screen: what a person is called, if this laptop holds them
/// @param personPage where a person's file is shown
public record RefusalsFeature(
        Refusals refusals,
        Function<UUID, Optional<String>> names,
        Changes changes,
        Background background,
        Dates dates,
        Function<UUID, Address> personPage)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("refusals");

    private static final Messages TEXT = Messages.of("refusal");

    public Feature feature() {
        return new Feature(List.of(), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model = new RefusalsModel(refusals, names, changes, background, dates);
        var view =
                new RefusalsView(
                        model,
                        person -> desk.open(personPage.apply(person)),
                        row ->
                                model.dealtWith(
                                        row,
                                        () ->
                                                desk.say(
                                                        TEXT.get("dealtWith.done", row.title()),
                                                        () -> model.listAgain(row))),
                        () -> desk.say(TEXT.get("copied")));
        return new PlainPage(
                TEXT.get("title"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }
}
