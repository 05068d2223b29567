package org.doorstep.app.example;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.Gallery;
import org.doorstep.app.alert.AlertPages;
import org.doorstep.app.caseload.CaseloadFeature;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.day.DayFeature;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.people.PeopleFeature;
import org.doorstep.app.people.RecentPeople;
import org.doorstep.app.people.newcomer.NewcomerPages;
import org.doorstep.app.people.note.NoteFinding;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.shell.Surroundings;
import org.doorstep.app.team.TeamFeature;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.camera.Cameras;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.visit.SafetyBar;
import org.doorstep.app.visit.VisitPages;
import org.doorstep.app.visit.VisitPorts;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncWatch;
import org.jspecify.annotations.Nullable;

/// The whole desk with people and citizens on it, all ports in memory.
public final class DeskInMemory {

    private static final Instant IN_STEP = Instant.parse("2026-08-06T08:42:00Z");

    public final MemoryCitizens citizens = new MemoryCitizens();
    public final MemoryHouseholds households = new MemoryHouseholds();
    public final MemoryNotes notes = new MemoryNotes(citizens, Examples.CLOCK);
    public final MemoryDrafts drafts = new MemoryDrafts();
    public final MemoryMarkers markers = new MemoryMarkers();
    public final MemoryChanges changes = new MemoryChanges();
    public final MemorySettings settings = new MemorySettings();
    public final MemorySearch search = new MemorySearch(Okafors.ALL);
    public final MemoryNoteSearch noteSearch = new MemoryNoteSearch(citizens, notes);
    public final MemoryElsewhere hub = new MemoryElsewhere();

    /// Stands still until it is let go on.
    public final DirectBackground time = Background.direct();

    public final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    public final MemoryAttachments attachments = tasks.attachments;
    public final MemoryDays days = new MemoryDays(tasks, citizens, Examples.PRIYA.id());
    public final MemoryCaseload caseload = new MemoryCaseload(tasks, citizens, Examples.PRIYA.id());
    public final MemoryVisits visits =
            new MemoryVisits(changes, Examples.PRIYA.id(), Examples.CLOCK);

    /// With which photos are taken.
    public Cameras cameras = Cameras.NONE;

    /// A form of the council besides; empty for none.
    public String council = "";

    public final MemoryAlerts alerts = new MemoryAlerts();
    public final MemoryTeams teams = new MemoryTeams();
    private final List<Throwable> failures = new ArrayList<>();
    private final Set<String> borne = new HashSet<>();

    public DeskInMemory with(CitizenFile file) {
        citizens.with(file);
        return this;
    }

    private MemoryForms councils(MemoryForms forms) {
        return council.isEmpty() ? forms : forms.with(council);
    }

    /// A failure of which a page tells by itself, and that fails no test.
    public DeskInMemory bear(String message) {
        borne.add(message);
        return this;
    }

    /// Sets the desk up in that picture.
    public Shell shell(Gallery.Picture picture) {
        var background = new OnScreen(time, borne);
        var people =
                new PeopleFeature(
                        search,
                        new SimpleIntegerProperty(),
                        new RecentPeople(settings, citizens),
                        CitizenPages::address,
                        new NewcomerPages(
                                new MemoryNewcomers(),
                                tasks,
                                search,
                                new SimpleIntegerProperty(),
                                hub,
                                _ -> false,
                                () -> Examples.WRITABLE,
                                () -> {},
                                CitizenPages::address,
                                background,
                                Examples.CLOCK),
                        new NoteFinding(
                                noteSearch,
                                id -> new SourceNames(Examples.PRIYA, Examples.COLLEAGUES).name(id),
                                changes,
                                background,
                                Examples.CLOCK),
                        background,
                        Examples.CLOCK);
        var forms =
                new FormPages(
                        new FormPorts(
                                councils(new MemoryForms(citizens, tasks, Examples.CLOCK)),
                                tasks,
                                drafts,
                                citizens,
                                new DoorWarnings(households),
                                attachments,
                                changes,
                                cameras),
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        CitizenPages::address,
                        background,
                        Examples.CLOCK);
        var pages =
                new CitizenPages(
                        () -> Examples.PRIYA,
                        Examples.COLLEAGUES,
                        () -> Examples.WRITABLE,
                        citizens,
                        households,
                        NotePorts.of(notes, citizens, drafts, changes, background, Examples.CLOCK),
                        tasks.casework(),
                        new MemorySettlements(),
                        markers,
                        new MemoryPartings(),
                        forms::offers,
                        visits::of,
                        changes,
                        background,
                        Examples.CLOCK);
        var visitDesk =
                new VisitDesk(
                        visits,
                        citizens,
                        households,
                        forms.ports().forms(),
                        tasks,
                        new InStep(),
                        () -> Room.State.ENOUGH,
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        Examples.CLOCK);
        var visiting =
                new VisitPages(
                        new VisitPorts(visitDesk, tasks.cases, tasks::unclaimed, changes),
                        new Team(() -> Examples.PRIYA, Examples.COLLEAGUES),
                        CitizenPages::address,
                        background,
                        Examples.CLOCK);
        var day =
                new DayFeature(
                        days,
                        tasks.casework(),
                        new Team(() -> Examples.PRIYA, Examples.COLLEAGUES),
                        visitDesk,
                        settings,
                        changes,
                        background,
                        Examples.CLOCK,
                        () -> true,
                        CitizenPages::address,
                        Address.of("review"));
        var cases =
                new CaseloadFeature(
                        caseload,
                        tasks.casework().reckonings(),
                        changes,
                        background,
                        Examples.CLOCK,
                        CitizenPages::address);
        var raising =
                new AlertPages(
                        alerts,
                        tasks,
                        citizens,
                        new DoorWarnings(households),
                        () -> Examples.WRITABLE,
                        () -> {},
                        CitizenPages::address,
                        background);
        var team =
                new TeamFeature(
                        teams,
                        teams,
                        new Team(() -> Examples.PRIYA, MemoryTeams.COLLEAGUES),
                        tasks.casework(),
                        changes,
                        background,
                        Examples.CLOCK,
                        CitizenPages::address);
        return new Shell(
                new Surroundings(
                        Examples.PRIYA.name(),
                        List.of(
                                people.feature(),
                                day.feature(),
                                cases.feature(),
                                team.feature(),
                                raising.feature(),
                                pages.feature(),
                                forms.feature(tasks.casework().cases()),
                                visiting.feature()),
                        people::quickSearch,
                        shell -> SafetyBar.of(visits, changes, background, Examples.CLOCK, shell),
                        CitizenPages::address,
                        Address.of("laptop"),
                        Address.of("sync"),
                        Address.of("review"),
                        new SimpleIntegerProperty(),
                        new InStep(),
                        new Held(),
                        () -> Room.State.ENOUGH,
                        notes,
                        drafts,
                        changes,
                        settings,
                        background,
                        new Dates(Examples.CLOCK),
                        new SimpleObjectProperty<>(picture.appearance()),
                        picture.overlay(),
                        failures::add,
                        () -> {},
                        () -> {}));
    }

    /// Works at once, but shows later, as a screen does.
    ///
    /// @param borne messages of failures that are no fault
    private record OnScreen(Background direct, Set<String> borne) implements Background {

        private static final Duration SOON = Duration.ofMillis(200);

        @Override
        public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
            return direct.run(door, work, answer);
        }

        @Override
        public Job after(Duration delay, Runnable onScreen) {
            if (delay.compareTo(SOON) <= 0) {
                Platform.runLater(onScreen);
                return () -> {};
            }
            return direct.after(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            Platform.runLater(() -> {
                try {
                    onScreen.run();
                } catch (RuntimeException e) {
                    if (!borne.contains(e.getMessage())) {
                        throw e;
                    }
                }
            });
        }

        @Override
        public void close() {
            // Nothing runs.
        }
    }

    private static final class InStep implements SyncWatch {

        @Override
        public SyncState state() {
            return new SyncState(SyncState.Contact.IN_STEP, IN_STEP, null, 0, 0, null);
        }

        @Override
        public Changes.Listening listen(Consumer<SyncState> listener) {
            return () -> {};
        }

        @Override
        public void nudge() {
            // Already in step.
        }
    }

    private static final class Held implements Holdings {

        @Override
        public Summary summary() {
            return new Summary(1_222, 48_000, 3_100_000_000L, 0);
        }

        @Override
        public List<Holding> page(int offset, int limit) {
            return List.of();
        }
    }
}
