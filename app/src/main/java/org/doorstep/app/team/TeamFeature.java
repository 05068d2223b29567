package org.doorstep.app.team;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Failing;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.team.Teams;

/// What *Team* brings to the shell: nothing for who sits in no team.
///
/// @param personPage where a person's file is shown
public record TeamFeature(
        Teams teams,
        Directory directory,
        Team people,
        Casework casework,
        Changes changes,
        Background background,
        Clock clock,
        Function<UUID, Address> personPage)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("team");

    private static final Messages TEXT = Messages.of("team");

    public Feature feature() {
        var place = new Place(ADDRESS, TEXT.get("title"), "mdoal-groups");
        var hasTeam = !people.me().get().team().isBlank();
        return new Feature(hasTeam ? List.of(place) : List.of(), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model =
                new TeamModel(
                        teams,
                        directory,
                        people,
                        casework.reckonings(),
                        changes,
                        background,
                        clock,
                        desk::say);
        var waiting = new ApprovalsModel(casework, directory, people, changes, background, clock);
        var approvals = new ApprovalsPane(waiting, row -> desk.open(where(row)));
        var view =
                new TeamView(
                        model,
                        approvals.root(),
                        person -> desk.open(personPage.apply(person)),
                        desk.form());
        return new PlainPage(
                TEXT.get("title"),
                Failing.over(view.root(), model.reading(), waiting.reading()),
                view::focus,
                () -> {
                    view.close();
                    approvals.close();
                    waiting.close();
                    model.close();
                });
    }

    /// The form that was completed for it; where there is none, the person's page.
    private Address where(ApprovalRow row) {
        var response = row.response();
        return response == null
                ? personPage.apply(row.person())
                : FormAddress.completed(row.person(), response);
    }
}
