package org.doorstep.app.citizen;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.citizen.task.TaskCorner;
import org.doorstep.app.ui.form.FormOffer;
import org.doorstep.app.ui.form.FormsMenu;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.app.ui.visit.VisitsMenu;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.Markers;
import org.doorstep.domain.citizen.Settlements;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.household.Households;
import org.doorstep.domain.identity.Partings;
import org.doorstep.domain.visit.VisitRun;

/// Opens the pages of citizens, one tab for each.
///
/// @param officer who looks, as the hub last said: they may change teams while they work
/// @param colleagues whom this laptop knows, by the officer's id
/// @param forms asked away from the screen: which forms can be filled in about a person
/// @param visits asked away from the screen: the visits to a person
/// @param writable asked away from the screen: for which services the officer may write
/// @param notes what notes are written with
public record CitizenPages(
        Supplier<Officer> officer,
        ObservableValue<Map<String, Colleague>> colleagues,
        Supplier<List<Category>> writable,
        Citizens citizens,
        Households households,
        NotePorts notes,
        Casework casework,
        Settlements settlements,
        Markers markers,
        Partings partings,
        Function<UUID, List<FormOffer>> forms,
        Function<UUID, List<VisitRun>> visits,
        Changes changes,
        Background background,
        Clock clock)
        implements PageKind {

    /// The kind of these pages in an [Address]; the key is the person's id.
    public static final String KIND = "citizen";

    /// Where the page of a person is.
    public static Address address(UUID person) {
        return new Address(KIND, person.toString());
    }

    /// What it brings to the shell.
    public Feature feature() {
        return new Feature(List.of(), List.of(this));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> title(Address address) {
        return citizens.reread(UUID.fromString(address.key()))
                .map(file -> SingleView.of(file).name().display());
    }

    @Override
    public Page open(Address address, Desk desk) {
        var who = officer.get();
        var model =
                new CitizenModel(
                        UUID.fromString(address.key()),
                        who,
                        writable,
                        citizens,
                        notes,
                        changes,
                        background,
                        clock);
        var tasks =
                TaskCorner.of(
                        model.person(),
                        casework,
                        new Team(officer, colleagues),
                        model.undisclosedProperty(),
                        changes,
                        background,
                        clock,
                        desk::say);
        var cases =
                CaseCorner.of(
                        model.person(),
                        casework,
                        forms,
                        desk::open,
                        new Team(officer, colleagues),
                        model.undisclosedProperty(),
                        changes,
                        background,
                        clock,
                        desk::say,
                        desk::say);
        var page =
                new CitizenPage(
                        model,
                        new HouseholdModel(model.person(), households, background, clock),
                        tasks,
                        cases,
                        new SourceNames(who, colleagues),
                        new FormsMenu(model.person(), forms, desk::open, background),
                        new VisitsMenu(
                                model.person(),
                                visits,
                                desk::open,
                                background,
                                new VisitWords(clock)),
                        clock,
                        background,
                        new MarkerFormModel(
                                model.person(),
                                markers,
                                casework.answers(),
                                background,
                                clock,
                                desk::say),
                        new Settling(
                                model.person(),
                                settlements,
                                casework.tasks(),
                                colleagues,
                                background,
                                desk::say),
                        new Parting(
                                partings, new SourceNames(who, colleagues), background, desk::say),
                        desk);
        // For a file of one's own scope the reason is the scope: the team.
        model.open(who.team());
        return page;
    }
}
