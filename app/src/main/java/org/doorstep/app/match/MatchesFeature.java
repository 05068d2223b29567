package org.doorstep.app.match;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.Matches.Decided;

/// What the review of matches brings to the shell.
///
/// @param look opens a person's file for the officer, which keeps that they looked
public record MatchesFeature(
        Matches matches,
        Function<UUID, Optional<CitizenFile>> look,
        Changes changes,
        Background background)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("matches");

    /// Why an officer who reviews a pair looks at both files.
    public static final String REASON = "Review of possible matches";

    private static final Messages TEXT = Messages.of("match");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("place"), "mdoal-how_to_reg")), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model = new MatchesModel(matches, look, changes, background);
        var view =
                new MatchesView(
                        model,
                        desk.form(),
                        decided -> desk.say(said(decided), () -> model.undo(decided)));
        return new PlainPage(
                TEXT.get("title"),
                view.root(),
                view::focus,
                () -> {
                    view.close();
                    model.close();
                });
    }

    private static String said(Decided decided) {
        return TEXT.get(decided.ruling() == null ? "done.unsure" : "done");
    }
}
