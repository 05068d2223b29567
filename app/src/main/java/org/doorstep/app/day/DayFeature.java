package org.doorstep.app.day;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitAddress;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.laptop.Settings;

/// What *My day* brings to the shell.
///
/// @param personPage where a person's file is shown
/// @param filled whether all that the hub had for the officer has been here once
/// @param decisions where the officer decides what waits for it
public record DayFeature(
        Days days,
        Casework casework,
        Team team,
        VisitDesk visits,
        Settings settings,
        Changes changes,
        Background background,
        Clock clock,
        BooleanSupplier filled,
        Function<UUID, Address> personPage,
        Address decisions)
        implements PageKind {

    /// Where the page is.
    public static final Address ADDRESS = Address.of("day");

    private static final Messages TEXT = Messages.of("day");

    public Feature feature() {
        return new Feature(
                List.of(new Place(ADDRESS, TEXT.get("title"), "mdomz-today")), List.of(this));
    }

    @Override
    public String kind() {
        return ADDRESS.kind();
    }

    @Override
    public Page open(Address address, Desk desk) {
        var model =
                new DayModel(
                        days, casework.reckonings(), settings, changes, background, clock, filled);
        var deeds = new TaskDeeds(casework.tasks(), background, clock, desk::say);
        var taking = new Taking(casework, team.me(), background, clock, desk::say, desk::say);
        var visitsModel = new DayVisitsModel(visits, changes, background, clock);
        var visitsView =
                new DayVisitsView(visitsModel, clock, visit -> desk.open(VisitAddress.of(visit)));
        var view =
                new DayView(
                        model,
                        deeds,
                        team,
                        new Dates(clock),
                        new DayView.Ways(
                                person -> desk.open(personPage.apply(person)),
                                () -> desk.say(TEXT.get("seen.said"), model::unsee),
                                () -> desk.open(decisions),
                                taking::take),
                        desk.form(),
                        visitsView.root());
        return new PlainPage(
                TEXT.get("title"),
                Failing.over(view.root(), model.reading(), visitsModel.reading()),
                view::focus,
                () -> {
                    view.close();
                    visitsView.close();
                    visitsModel.close();
                    model.close();
                });
    }
}
