package org.doorstep.app.caseload;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.doorstep.domain.caseload.Caseload;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.clock.Reckonings;

/// What *Caseload* brings to the shell.
///
/// @param personPage where a person's file is shown
public record CaseloadFeature(
        Caseload caseload,
        Reckonings reckonings,
        Changes changes,
        Background background,
        Clock clock,
        Function<UUID, Address> personPage)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("caseload");

    private static final Messages TEXT = Messages.of("caseload");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("title"), "mdoal-folder_shared")),
                List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model = new CaseloadModel(caseload, reckonings, changes, background, clock);
        var view =
                new CaseloadView(model, person -> desk.open(personPage.apply(person)), desk.form());
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
