package org.doorstep.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import org.doorstep.app.alert.AlertPages;
import org.doorstep.app.caseload.CaseloadFeature;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.note.OpenNotes;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.day.DayFeature;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.laptop.LaptopFeature;
import org.doorstep.app.people.PeopleFeature;
import org.doorstep.app.people.RecentPeople;
import org.doorstep.app.people.newcomer.NewcomerPages;
import org.doorstep.app.people.note.NoteFinding;
import org.doorstep.app.review.ReviewFeature;
import org.doorstep.app.review.conflict.ConflictsPart;
import org.doorstep.app.review.match.MatchesPart;
import org.doorstep.app.review.whose.WhosePart;
import org.doorstep.app.settings.SettingsFeature;
import org.doorstep.app.sync.SyncFeature;
import org.doorstep.app.team.TeamFeature;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.RecordWords;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.QuickSearch;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.visit.VisitPages;
import org.doorstep.app.visit.VisitPorts;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.store.vault.Vault;

/// The features of one session, each joined to what it needs.
///
/// @param all in the order of the rail
/// @param search makes what answers under the search box
/// @param notes on the pages that are open
record Features(List<Feature> all, Function<Desk, QuickSearch> search, OpenNotes notes) {

    static Features of(Session session, ObjectProperty<Appearance> appearance, Clock clock) {
        var vault = session.vault();
        Function<UUID, Address> citizen = CitizenPages::address;
        var casework =
                new Casework(
                        vault.tasks(),
                        vault.cases(),
                        vault.reckonings(),
                        vault.answers(),
                        vault.attachments(),
                        vault.unclaimed());
        var warnings = new DoorWarnings(vault.households());
        var laptop =
                new LaptopFeature(
                        vault.holdings(),
                        session.sync(),
                        vault.changes(),
                        session.background(),
                        new Dates(clock),
                        citizen);
        var facts = new Facts(session, clock);
        var settings = new SettingsFeature(appearance, facts::diagnostics);
        var people =
                new PeopleFeature(
                        session.search(),
                        session.searchRenewed(),
                        new RecentPeople(vault.settings(), vault.citizens()),
                        citizen,
                        new NewcomerPages(
                                vault.newcomers(),
                                vault.answers(),
                                session.search(),
                                session.searchRenewed(),
                                session.elsewhere(),
                                person -> vault.citizens().reread(person).isPresent(),
                                session::writable,
                                session.sync()::nudge,
                                citizen,
                                session.background(),
                                clock),
                        new NoteFinding(
                                vault.noteSearch(),
                                id ->
                                        new SourceNames(vault.officer(), session.colleagues())
                                                .name(id),
                                vault.changes(),
                                session.background(),
                                clock),
                        session.background(),
                        clock);
        var forms =
                new FormPages(
                        new FormPorts(
                                vault.forms(),
                                vault.answers(),
                                vault.drafts(),
                                vault.citizens(),
                                warnings,
                                vault.attachments(),
                                vault.changes(),
                                OpenPnpCameras.of(System.getProperty("os.name"))),
                        vault::officer,
                        session::writable,
                        citizen,
                        session.background(),
                        clock);
        var notes =
                NotePorts.of(
                        vault.notes(),
                        vault.citizens(),
                        vault.drafts(),
                        vault.changes(),
                        session.background(),
                        clock);
        var citizens =
                new CitizenPages(
                        vault::officer,
                        session.colleagues(),
                        session::writable,
                        vault.citizens(),
                        vault.households(),
                        notes,
                        casework,
                        vault.settlements(),
                        vault.markers(),
                        vault.partings(),
                        forms::offers,
                        vault.visits()::of,
                        vault.changes(),
                        session.background(),
                        clock);
        var visitDesk = visitDesk(session, clock);
        var visits =
                new VisitPages(
                        new VisitPorts(
                                visitDesk, vault.cases(), vault.unclaimed(), vault.changes()),
                        new Team(vault::officer, session.colleagues()),
                        citizen,
                        session.background(),
                        clock);
        var day =
                new DayFeature(
                        vault.days(),
                        casework,
                        new Team(vault::officer, session.colleagues()),
                        visitDesk,
                        vault.settings(),
                        vault.changes(),
                        session.background(),
                        clock,
                        () -> session.sync().state().lastInStep() != null,
                        citizen,
                        ReviewFeature.ADDRESS);
        var caseload =
                new CaseloadFeature(
                        vault.caseload(),
                        casework.reckonings(),
                        vault.changes(),
                        session.background(),
                        clock,
                        citizen);
        var alerts =
                new AlertPages(
                        vault.alerts(),
                        vault.answers(),
                        vault.citizens(),
                        warnings,
                        session::writable,
                        session.sync()::nudge,
                        citizen,
                        session.background());
        var team =
                new TeamFeature(
                        vault.teams(),
                        vault.directory(),
                        new Team(vault::officer, session.colleagues()),
                        casework,
                        vault.changes(),
                        session.background(),
                        clock,
                        citizen);
        Function<UUID, Optional<Mention>> mentions =
                person -> vault.citizens().reread(person).map(Mention::of);
        var words = new RecordWords(vault::officer, () -> session.colleagues().getValue());
        var sync =
                new SyncFeature(
                        session.sync(),
                        vault.waiting(),
                        vault.refusals(),
                        vault.parcels(),
                        session.undecided(),
                        words,
                        mentions,
                        vault.changes(),
                        session.background(),
                        new Dates(clock),
                        new SyncFeature.Ways(citizen, ReviewFeature.ADDRESS));
        var conflicts =
                new ConflictsPart(
                        vault.conflicts(),
                        session.undecided(),
                        words,
                        vault.reckonings(),
                        mentions,
                        session.colleagues(),
                        vault.settings(),
                        vault.changes(),
                        session.background(),
                        new Dates(clock),
                        citizen);
        var matches =
                new MatchesPart(
                        vault.matches(),
                        session.undecidedPairs(),
                        person -> look(vault, person, MatchesPart.REASON, clock),
                        vault.changes(),
                        session.background());
        Function<CitizenFile, Mention> apart =
                file -> Mention.of(file).called(toldApart(SingleView.of(file)));
        var whose =
                new WhosePart(
                        vault.unplaced(),
                        session.unplaced(),
                        person -> look(vault, person, WhosePart.REASON, clock).map(apart),
                        person -> vault.citizens().reread(person).map(apart),
                        words,
                        new Dates(clock),
                        vault.changes(),
                        session.background(),
                        citizen);
        var review = new ReviewFeature(List.of(conflicts.part(), matches.part(), whose.part()));
        return new Features(
                List.of(
                        day.feature(),
                        caseload.feature(),
                        people.feature(),
                        team.feature(),
                        alerts.feature(),
                        citizens.feature(),
                        forms.feature(vault.cases()),
                        visits.feature(),
                        review.feature(),
                        sync.feature(),
                        laptop.feature(),
                        settings.feature()),
                people::quickSearch,
                notes.pages());
    }

    private static VisitDesk visitDesk(Session session, Clock clock) {
        var vault = session.vault();
        return new VisitDesk(
                vault.visits(),
                vault.citizens(),
                vault.households(),
                vault.forms(),
                vault.answers(),
                session.sync(),
                vault.room(),
                vault::officer,
                session::writable,
                clock);
    }

    /// The name, with the birth date where it is known: two people who were taken for one mostly
    /// share the name.
    private static String toldApart(SingleView view) {
        return view.name().display()
                + view.born().map(born -> " (" + born.shown() + ")").orElse("");
    }

    /// Opens a file for the officer, which keeps that they looked, and why.
    private static Optional<CitizenFile> look(
            Vault vault, UUID person, String reason, Clock clock) {
        return vault.citizens()
                .open(new Look(person, vault.officer().id(), clock.instant(), reason));
    }
}
