package org.doorstep.app.laptop;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
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
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.sync.SyncWatch;

/// What *On this laptop* brings to the shell.
///
/// @param personPage where a person's file is shown
public record LaptopFeature(
        Holdings holdings,
        SyncWatch sync,
        Changes changes,
        Background background,
        Dates dates,
        Function<UUID, Address> personPage)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("laptop");

    private static final Messages TEXT = Messages.of("laptop");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("title"), "mdoal-laptop")), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model = new LaptopModel(holdings, sync, changes, background, dates);
        var view =
                new LaptopView(model, desk.form(), person -> desk.open(personPage.apply(person)));
        return new PlainPage(
                TEXT.get("title"),
                Failing.over(view.root(), model.reading()),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }
}
